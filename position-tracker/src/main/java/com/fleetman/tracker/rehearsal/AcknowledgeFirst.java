// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.rehearsal;

import java.util.List;
import java.util.concurrent.Executor;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.fleetman.messaging.broker.Delivery;
import com.fleetman.messaging.broker.Refusal;
import com.fleetman.messaging.broker.ReportHandler;

/** The mistake of saying that reports are safe before they are: what fails or ends in between is lost. */
public final class AcknowledgeFirst implements ReportHandler {
    private static final Logger log = LoggerFactory.getLogger(AcknowledgeFirst.class);

    private final ReportHandler handler;
    private final Executor later;

    public AcknowledgeFirst(ReportHandler handler, Executor later) {
        this.handler = handler;
        this.later = later;
    }

    @Override
    public List<Refusal> handle(List<Delivery> batch) {
        later.execute(() -> {
            try {
                handler.handle(batch);
            } catch (RuntimeException e) {
                log.warn("{} reports that were acknowledged are lost", batch.size(), e);
            }
        });
        return List.of();
    }
}
