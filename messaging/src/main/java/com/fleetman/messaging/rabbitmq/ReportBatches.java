// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.rabbitmq;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

import com.rabbitmq.client.Channel;

/**
 * The batches of one channel. A batch is what has already arrived from any of its queues, up to the batch size: it
 * never waits to be fuller, so a quiet fleet is shown at once and a busy one makes large batches by itself.
 */
final class ReportBatches {
    private static final long WAIT_MILLIS = 250;

    private final Channel channel;
    private final Inbox inbox;
    private final int batchSize;
    private final Handling handling;
    private final RandomGenerator random;

    ReportBatches(Channel channel, Inbox inbox, int batchSize, Handling handling, RandomGenerator random) {
        this.channel = channel;
        this.inbox = inbox;
        this.batchSize = batchSize;
        this.handling = handling;
        this.random = random;
    }

    /** Waits a moment for a batch and handles it; false when the end came first. */
    boolean handleNext() throws IOException, InterruptedException {
        List<Received> taken = inbox.next(batchSize, WAIT_MILLIS, TimeUnit.MILLISECONDS);
        List<Received> batch = taken.stream().filter(received -> !suspicious(received)).toList();
        if (batch.size() < taken.size() && !handleSuspects(taken)) {
            return false;
        }
        if (!batch.isEmpty()) {
            if (!handling.handle(batch)) {
                return false;
            }
            channel.basicAck(batch.getLast().tag(), true);
        }
        return true;
    }

    /**
     * Whether it, or a neighbour of it, may be what kills trackers: the broker counts for all that a tracker had
     * received and not acknowledged when it died.
     */
    private static boolean suspicious(Received received) {
        return received.failedDeliveries() >= Topology.DELIVERY_LIMIT / 2;
    }

    /**
     * One by one and in any order, each acknowledged before the next: what comes before the culprit is saved, the next
     * time others are, and in the end the culprit alone reaches the limit.
     */
    private boolean handleSuspects(List<Received> taken) throws IOException {
        List<Received> suspects = new ArrayList<>(taken.stream().filter(ReportBatches::suspicious).toList());
        Collections.shuffle(suspects, random);
        for (Received suspect : suspects) {
            if (!handling.handle(List.of(suspect))) {
                return false;
            }
            channel.basicAck(suspect.tag(), false);
        }
        return true;
    }
}
