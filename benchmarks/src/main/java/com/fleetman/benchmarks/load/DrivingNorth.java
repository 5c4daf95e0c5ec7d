// SPDX-License-Identifier: Apache-2.0
package com.fleetman.benchmarks.load;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import com.fleetman.messaging.broker.BackOff;
import com.fleetman.messaging.broker.NotConfirmedException;
import com.fleetman.messaging.broker.ReportPublisher;
import com.fleetman.messaging.report.JsonReportCodec;
import com.fleetman.messaging.report.PositionReport;
import com.fleetman.messaging.report.ReportSource;

/** A made-up fleet whose vehicles drive due north, one report a second each, and publish like any other sender. */
public final class DrivingNorth implements AutoCloseable {
    private static final double DEGREES_PER_SECOND = 0.0001;
    private static final int MOST_ATTEMPTS = 20;

    private final CountDownLatch closed = new CountDownLatch(1);
    private final ReportPublisher publisher;
    private final int firstVehicle;
    private final int vehicles;
    private final int batch;
    private final Instant start;
    private final int firstSecond;
    private long produced;
    private int refusals;

    public DrivingNorth(ReportPublisher publisher, int vehicles, int batch) {
        this(publisher, 0, vehicles, batch);
    }

    /** @param firstVehicle the number of the first of its vehicles: another fleet may have those before it */
    DrivingNorth(ReportPublisher publisher, int firstVehicle, int vehicles, int batch) {
        this(publisher, firstVehicle, vehicles, batch, Instant.now().minus(Duration.ofDays(1)), 0);
    }

    /**
     * @param start when the drive began
     * @param firstSecond how far into the drive the first reports are sent
     */
    public DrivingNorth(ReportPublisher publisher, int vehicles, int batch, Instant start, int firstSecond) {
        this(publisher, 0, vehicles, batch, start, firstSecond);
    }

    private DrivingNorth(ReportPublisher publisher, int firstVehicle, int vehicles, int batch, Instant start,
            int firstSecond) {
        this.start = start;
        this.firstSecond = firstSecond;
        this.publisher = publisher;
        this.firstVehicle = firstVehicle;
        this.vehicles = vehicles;
        this.batch = batch;
    }

    /** How large one report is on the wire. */
    public static int reportBytes() {
        return new JsonReportCodec().encode(report("Bench 10", Instant.now(), -59.9, 10)).length;
    }

    /** Returns when the broker has confirmed so many more reports. */
    public void publish(int reports) {
        for (int left = reports; left > 0; left -= batch) {
            publishPatiently(next(Math.min(batch, left)));
        }
    }

    private void publishPatiently(List<PositionReport> reports) {
        BackOff backOff = new BackOff(closed);
        for (int attempt = 0; !confirmed(reports); attempt++) {
            refusals++;
            if (attempt == MOST_ATTEMPTS || !backOff.pause()) {
                throw new IllegalStateException("the broker confirms nothing any more");
            }
        }
    }

    /** How often the broker has not confirmed a batch, which was then published again. */
    public int refusals() {
        return refusals;
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private boolean confirmed(List<PositionReport> reports) {
        try {
            publisher.publish(reports);
            return true;
        } catch (NotConfirmedException _) {
            return false;
        }
    }

    private List<PositionReport> next(int count) {
        List<PositionReport> reports = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            long vehicle = firstVehicle + produced % vehicles;
            long second = firstSecond + produced++ / vehicles;
            reports.add(report("Bench " + vehicle, start.plusSeconds(second),
                    -60 + vehicle * 0.01 + second * DEGREES_PER_SECOND, 10));
        }
        return reports;
    }

    private static PositionReport report(String vehicle, Instant fixTime, double lat, double lon) {
        return PositionReport.of(vehicle, ReportSource.REST, fixTime, Instant.now(), lat, lon);
    }
}
