// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.rabbitmq;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.rabbitmq.client.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.fleetman.messaging.broker.BackOff;
import com.fleetman.messaging.broker.Delivery;
import com.fleetman.messaging.broker.NotConfirmedException;
import com.fleetman.messaging.broker.PatientHandler;
import com.fleetman.messaging.broker.Refusal;
import com.fleetman.messaging.rabbitmq.ConfirmedSender.Outgoing;
import com.fleetman.messaging.report.InvalidReportException;
import com.fleetman.messaging.report.JsonReportCodec;
import com.fleetman.messaging.report.PositionReport;

import static java.util.Objects.requireNonNull;

/**
 * The batches of one channel. A batch is what has already arrived from any of its queues, up to the batch size: it
 * never waits to be fuller, so a quiet fleet is shown at once and a busy one makes large batches by itself. What is
 * refused is set aside, and that confirmed, before the batch is acknowledged.
 */
final class ReportBatches {
    private static final Logger log = LoggerFactory.getLogger(ReportBatches.class);
    private static final long WAIT_MILLIS = 250;

    private final JsonReportCodec codec = new JsonReportCodec();
    private final Channel channel;
    private final Inbox inbox;
    private final int batchSize;
    private final ConfirmedSender sender;
    private final SetAside setAside;
    private final CountDownLatch over;

    ReportBatches(Channel channel, Inbox inbox, int batchSize, ConfirmedSender sender, SetAside setAside,
            CountDownLatch over) {
        this.channel = channel;
        this.inbox = inbox;
        this.batchSize = batchSize;
        this.sender = sender;
        this.setAside = setAside;
        this.over = over;
    }

    /** Waits a moment for a batch and handles it; false when it is given back because of closing. */
    boolean handleNext(PatientHandler handler) throws IOException, InterruptedException {
        List<Received> taken = inbox.next(batchSize, WAIT_MILLIS, TimeUnit.MILLISECONDS);
        if (taken.isEmpty()) {
            return true;
        }
        List<Delivery> batch = new ArrayList<>(taken.size());
        List<Outgoing> aside = new ArrayList<>();
        Map<PositionReport, Received> origins = new IdentityHashMap<>();
        for (Received received : taken) {
            try {
                PositionReport report = codec.decode(received.body());
                origins.put(report, received);
                batch.add(new Delivery(report, received.envelope().isRedeliver()));
            } catch (InvalidReportException e) {
                aside.add(setAside.message(received, "undecodable: " + e.getMessage()));
            }
        }
        if (!batch.isEmpty()) {
            Optional<List<Refusal>> refusals = handler.handle(batch);
            if (refusals.isEmpty()) {
                return false;
            }
            for (Refusal refusal : refusals.get()) {
                Received origin = requireNonNull(origins.get(refusal.delivery().report()));
                aside.add(setAside.message(origin, refusal.reason()));
            }
        }
        if (!confirmed(aside)) {
            return false;
        }
        channel.basicAck(taken.getLast().tag(), true);
        return true;
    }

    /** Stays until what is set aside is safe there; false when closing came first. */
    private boolean confirmed(List<Outgoing> aside) {
        BackOff backOff = new BackOff(over);
        boolean waiting = false;
        while (!aside.isEmpty()) {
            try {
                sender.send(aside);
                return true;
            } catch (NotConfirmedException e) {
                if (!waiting) {
                    log.warn("Keeping {} refused reports until they can be set aside: {}", aside.size(),
                            e.getMessage());
                    waiting = true;
                }
                if (!backOff.pause()) {
                    return false;
                }
            }
        }
        return true;
    }
}
