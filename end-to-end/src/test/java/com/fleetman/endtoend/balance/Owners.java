// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.balance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fleetman.endtoend.cast.Infrastructure;

/**
 * Whose each queue of reports is.
 *
 * @param shares how many queues each consumer owns, by the broker's name of its channel; 0 for one that only waits
 */
record Owners(Map<String, Integer> shares) {
    static Owners now(Infrastructure infrastructure) {
        Map<String, Integer> shares = new HashMap<>();
        for (List<String> row : infrastructure.rows("list_consumers", "queue_name", "channel_pid", "active")) {
            if (row.getFirst().matches("positions\\.\\d+")) {
                shares.merge(row.get(1), row.get(2).equals("true") ? 1 : 0, Integer::sum);
            }
        }
        return new Owners(shares);
    }

    /** Whether all trackers are there and every queue is somebody's. */
    boolean settled(int queues, int trackers) {
        return shares.size() == trackers && shares.values().stream().mapToInt(Integer::intValue).sum() == queues;
    }

    int largest() {
        return shares.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }
}
