// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.broker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stays with a batch until every report in it is handled or refused: an outage is waited out, and a batch that cannot
 * be handled is halved until the culprit is alone. Adapters use it so that an outage is never taken for poison.
 */
public final class PatientHandler {
    private static final Logger log = LoggerFactory.getLogger(PatientHandler.class);

    private final ReportHandler handler;
    private final CountDownLatch closing;

    public PatientHandler(ReportHandler handler, CountDownLatch closing) {
        this.handler = handler;
        this.closing = closing;
    }

    /** The reports to set aside; empty when closing came first and the batch goes back to the broker. */
    public Optional<List<Refusal>> handle(List<Delivery> batch) {
        BackOff backOff = new BackOff(closing);
        List<Delivery> attempt = batch;
        boolean waiting = false;
        while (true) {
            try {
                List<Refusal> refusals = handler.handle(attempt);
                if (waiting) {
                    log.info("Handling reports again");
                }
                return Optional.of(refusals);
            } catch (OutageException e) {
                if (!waiting) {
                    log.warn("Keeping {} reports until this is over: {}", batch.size(), e.getMessage());
                    waiting = true;
                }
                if (!backOff.pause()) {
                    return Optional.empty();
                }
                attempt = again(batch);
            } catch (RuntimeException e) {
                return halve(attempt, e);
            }
        }
    }

    private Optional<List<Refusal>> halve(List<Delivery> batch, RuntimeException failure) {
        if (batch.size() == 1) {
            log.warn("Setting a report of {} aside", batch.getFirst().report().vehicle(), failure);
            return Optional.of(List.of(new Refusal(batch.getFirst(), failure.toString())));
        }
        int middle = batch.size() / 2;
        List<Refusal> refusals = new ArrayList<>();
        for (List<Delivery> half : List.of(batch.subList(0, middle), batch.subList(middle, batch.size()))) {
            Optional<List<Refusal>> refused = handle(again(half));
            if (refused.isEmpty()) {
                return refused;
            }
            refusals.addAll(refused.get());
        }
        return Optional.of(refusals);
    }

    private static List<Delivery> again(List<Delivery> batch) {
        return batch.stream().map(delivery -> new Delivery(delivery.report(), true)).toList();
    }
}
