// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.balance;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fleetman.endtoend.cast.Infrastructure;

/**
 * Which consumer each queue of reports belongs to.
 *
 * @param queues how many belong to each, by the broker's name of its channel
 */
record Owners(Map<String, Long> queues) {
    static Owners now(Infrastructure infrastructure) {
        return new Owners(infrastructure.rows("list_consumers", "queue_name", "channel_pid", "active")
                .stream()
                .filter(row -> row.getFirst().startsWith("positions.") && row.get(2).equals("true"))
                .map(row -> row.get(1))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
    }

    /** Whether every queue has one owner, every tracker has a queue, and none more than twice its share. */
    boolean fair(int queues, int trackers) {
        double fairShare = (double) queues / trackers;
        return this.queues.values().stream().mapToLong(Long::longValue).sum() == queues
                && this.queues.size() == trackers
                && this.queues.values().stream().allMatch(share -> share <= 2 * fairShare);
    }
}
