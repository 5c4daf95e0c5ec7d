// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.rabbitmq;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;

import com.fleetman.messaging.broker.Refusal;
import com.fleetman.messaging.report.Slot;

/**
 * Exchanges and queues as they are to be. Publishers know the exchanges alone; trackers declare everything. A report
 * goes from one exchange to the next until one has a queue for it: {@value #REPORTS}, which only marked ones
 * pass, looks at its headers, {@value #CANARY} and {@value #POSITIONS} at its slot.
 *
 * @param queues how many queues the slots are spread over
 * @param queueBytes how much one of them holds
 * @param deliveryLimit how often a report is handed out before the broker sets it aside itself
 */
record Topology(int queues, long queueBytes, int deliveryLimit) {
    static final String REPORTS = "reports";
    static final String CANARY = "reports.canary";
    static final String POSITIONS = "positions";
    static final String UPDATES = "vehicle.updates";

    /**
     * Bounded, because a broker whose disk is full stops everybody. With the usual 8 queues it is 2 GiB, which is an
     * hour and more of 2,000 reports a second for a fleet without trackers.
     */
    static final long QUEUE_BYTES = 256L << 20;

    /**
     * So that a report that kills every tracker comes to an end. The broker counts each time a tracker goes without
     * having acknowledged, and it sends a tracker away that has waited half an hour for its store: fifty of those are an
     * outage of a day, which is not poison.
     */
    static final int DELIVERY_LIMIT = 50;

    /** Looking at what was set aside gives it back, which the broker counts too. */
    private static final int UNLIMITED_DELIVERIES = Integer.MAX_VALUE;

    static String queue(int index) {
        return POSITIONS + "." + index;
    }

    List<String> queueNames() {
        return IntStream.range(0, queues).mapToObj(Topology::queue).toList();
    }

    String queueOf(int slot) {
        return queue(slot % queues);
    }

    static void declareExchanges(Channel channel) throws IOException {
        channel.exchangeDeclare(POSITIONS, BuiltinExchangeType.DIRECT, true);
        channel.exchangeDeclare(CANARY, BuiltinExchangeType.DIRECT, true, false, otherwise(POSITIONS));
        channel.exchangeDeclare(REPORTS, BuiltinExchangeType.HEADERS, true, false, otherwise(CANARY));
        channel.exchangeDeclare(UPDATES, BuiltinExchangeType.FANOUT, true);
    }

    private static Map<String, Object> otherwise(String exchange) {
        return Map.of("alternate-exchange", exchange);
    }

    static void declareRejected(Channel channel) throws IOException {
        channel.queueDeclare(Refusal.QUEUE, true, false, false,
                Map.of("x-queue-type", "quorum", "x-delivery-limit", UNLIMITED_DELIVERIES));
    }

    /** Declares what is missing, and binds every slot to its queue. */
    void declare(Channel channel) throws IOException {
        declareExchanges(channel);
        declareRejected(channel);
        declareQueues(channel, queueNames());
        declareSideQueues(channel);
        bind(channel);
    }

    /** What a tracker needs that has queues of its own. */
    void declareApart(Channel channel) throws IOException {
        declareExchanges(channel);
        declareRejected(channel);
        declareSideQueues(channel);
    }

    private void declareSideQueues(Channel channel) throws IOException {
        declareQueues(channel, SideQueue.queues());
    }

    private void declareQueues(Channel channel, List<String> names) throws IOException {
        for (String queue : names) {
            channel.queueDeclare(queue, true, false, false, arguments());
        }
    }

    void bind(Channel channel) throws IOException {
        for (int slot = 0; slot < Slot.COUNT; slot++) {
            channel.queueBind(queueOf(slot), POSITIONS, Integer.toString(slot));
        }
    }

    /** Ends the bindings that any other number of queues may have made to the first so many queues. */
    void unbindOthers(Channel channel, int existing) throws IOException {
        for (int queue = 0; queue < existing; queue++) {
            for (int slot = 0; slot < Slot.COUNT; slot++) {
                if (slot % queues != queue && everBound(slot, queue)) {
                    channel.queueUnbind(queue(queue), POSITIONS, Integer.toString(slot));
                }
            }
        }
    }

    /** Whether the slot belongs to the queue for some number of queues, which is then more than the queue's index. */
    private static boolean everBound(int slot, int queue) {
        return slot == queue || slot - queue > queue;
    }

    /** How a queue of reports is made; a queue that exists with other arguments has to be deleted by hand. */
    Map<String, Object> arguments() {
        return Map.of(
                "x-queue-type", "quorum",
                "x-single-active-consumer", true,
                "x-delivery-limit", deliveryLimit,
                "x-max-length-bytes", queueBytes,
                "x-overflow", "reject-publish",
                "x-dead-letter-exchange", "",
                "x-dead-letter-routing-key", Refusal.QUEUE,
                "x-dead-letter-strategy", "at-least-once");
    }
}
