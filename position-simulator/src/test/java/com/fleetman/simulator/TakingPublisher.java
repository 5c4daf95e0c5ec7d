// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.fleetman.messaging.broker.ReportPublisher;
import com.fleetman.messaging.report.PositionReport;

/** A broker in the same process that confirms everything. */
final class TakingPublisher implements ReportPublisher {
    private final List<PositionReport> taken = new CopyOnWriteArrayList<>();

    @Override
    public void publish(List<PositionReport> reports) {
        taken.addAll(reports);
    }

    List<PositionReport> taken() {
        return taken;
    }
}
