// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.broker;

import java.util.List;

import com.fleetman.messaging.report.PositionReport;

/** Sends reports to the trackers. */
public interface ReportPublisher {
    /**
     * Returns when the broker has confirmed every report. Reports of one vehicle keep their order.
     * Safe for use by one thread at a time.
     *
     * @throws NotConfirmedException within seconds, when the broker is away, full or has nobody to route to: any of
     *         the reports may have arrived or not, and the caller sends all of them again
     */
    void publish(List<PositionReport> reports);
}
