// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.rabbitmq;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

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
    private final int suspicion;

    /** @param suspicion after how many failed deliveries a message is handled with care */
    ReportBatches(Channel channel, Inbox inbox, int batchSize, Handling handling, int suspicion) {
        this.channel = channel;
        this.inbox = inbox;
        this.batchSize = batchSize;
        this.handling = handling;
        this.suspicion = suspicion;
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
    private boolean suspicious(Received received) {
        return received.failedDeliveries() >= suspicion;
    }

    /**
     * One by one, each acknowledged before the next, forwards one time and backwards the next time, as the deaths so
     * far are even or odd: that saves first what comes before the culprit and then what comes after it, and in the end
     * the culprit alone reaches the limit.
     */
    private boolean handleSuspects(List<Received> taken) throws IOException {
        List<Received> suspects = taken.stream().filter(this::suspicious).toList();
        if (suspects.getFirst().failedDeliveries() % 2 == 1) {
            suspects = suspects.reversed();
        }
        for (Received suspect : suspects) {
            if (!handling.handle(List.of(suspect))) {
                return false;
            }
            channel.basicAck(suspect.tag(), false);
        }
        return true;
    }
}
