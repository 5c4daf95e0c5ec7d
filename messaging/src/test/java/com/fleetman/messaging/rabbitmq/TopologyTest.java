// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.rabbitmq;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

import com.rabbitmq.client.Channel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fleetman.messaging.report.Slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

class TopologyTest {
    @ParameterizedTest
    @CsvSource({"8,16", "16,8", "12,8", "1,64", "64,1", "7,5"})
    void afterAChangeOfTheNumberOfQueuesEverySlotIsBoundToItsQueueAlone(int before, int after) throws IOException {
        Set<String> bindings = new HashSet<>();
        Channel broker = mock(Channel.class);
        when(broker.queueBind(any(), any(), any())).then(call -> {
            bindings.add(text(call.getArguments()));
            return null;
        });
        when(broker.queueUnbind(any(), any(), any())).then(call -> {
            bindings.remove(text(call.getArguments()));
            return null;
        });

        topology(before).bind(broker);
        topology(after).bind(broker);
        topology(after).unbindOthers(broker, Math.max(before, after));

        assertThat(bindings).containsExactlyInAnyOrderElementsOf(IntStream.range(0, Slot.COUNT)
                .mapToObj(slot -> text("positions." + slot % after, "positions", Integer.toString(slot)))
                .toList());
    }

    private static Topology topology(int queues) {
        return new Topology(queues, 1, 1);
    }

    private static String text(Object... binding) {
        return binding[0] + " " + binding[2];
    }
}
