// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.broker;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.fleetman.messaging.report.PositionReport;

/** A handler that remembers what it was given and refuses nothing. */
final class Recorder implements ReportHandler {
    final List<Integer> batchSizes = new CopyOnWriteArrayList<>();
    final List<Delivery> deliveries = new CopyOnWriteArrayList<>();

    @Override
    public List<Refusal> handle(List<Delivery> batch) {
        batchSizes.add(batch.size());
        deliveries.addAll(batch);
        return List.of();
    }

    List<PositionReport> reports() {
        return deliveries.stream().map(Delivery::report).toList();
    }

    List<PositionReport> reportsOf(String vehicle) {
        return reports().stream().filter(report -> report.vehicle().equals(vehicle)).toList();
    }
}
