// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.rabbitmq;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.fleetman.messaging.broker.BackOff;
import com.fleetman.messaging.broker.Delivery;
import com.fleetman.messaging.broker.NotConfirmedException;
import com.fleetman.messaging.broker.PatientHandler;
import com.fleetman.messaging.broker.Refusal;
import com.fleetman.messaging.broker.ReportHandler;
import com.fleetman.messaging.rabbitmq.ConfirmedSender.Outgoing;
import com.fleetman.messaging.report.InvalidReportException;
import com.fleetman.messaging.report.JsonReportCodec;
import com.fleetman.messaging.report.PositionReport;

import static java.util.Objects.requireNonNull;

/** What happens to received messages before they are acknowledged: each is handled, or safe where it is set aside. */
final class Handling {
    private static final Logger log = LoggerFactory.getLogger(Handling.class);

    private final JsonReportCodec codec = new JsonReportCodec();
    private final PatientHandler handler;
    private final SetAside setAside;
    private final ConfirmedSender sender;
    private final CountDownLatch over;

    Handling(ReportHandler handler, SetAside setAside, ConfirmedSender sender, CountDownLatch over) {
        this.handler = new PatientHandler(handler, over);
        this.setAside = setAside;
        this.sender = sender;
        this.over = over;
    }

    /** Says whether they may be acknowledged; if not, the end came first and they go back to the broker. */
    boolean handle(List<Received> taken) {
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
        return aside.isEmpty() || confirmed(aside);
    }

    /** Stays until what is set aside is safe there. */
    private boolean confirmed(List<Outgoing> aside) {
        BackOff backOff = new BackOff(over);
        boolean waiting = false;
        while (true) {
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
    }
}
