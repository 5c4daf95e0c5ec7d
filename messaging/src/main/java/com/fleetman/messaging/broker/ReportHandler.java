// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.broker;

import java.util.List;

/** What a tracker does with reports. */
@FunctionalInterface
public interface ReportHandler {
    /**
     * Handles a batch, in order within each vehicle; when it returns, the batch is acknowledged.
     *
     * @return the reports to set aside
     * @throws OutageException when store or broker are away: the same batch is offered again after a pause, and
     *         nothing is set aside
     * @throws RuntimeException anything else means that some report of the batch cannot be handled: the batch is
     *         offered again in halves until the culprit is alone, which is then set aside
     */
    List<Refusal> handle(List<Delivery> batch);
}
