// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.mockito.Mockito;
import org.springframework.data.mongodb.MongoDatabaseFactory;

import com.fleetman.messaging.ServedBy;
import com.fleetman.messaging.broker.Refusal;
import com.fleetman.messaging.report.PositionReport;
import com.fleetman.tracker.Positions;
import com.fleetman.tracker.RecordingPublisher;
import com.fleetman.tracker.Reports;
import com.fleetman.tracker.StoreUnderTest;
import com.fleetman.tracker.TrackerProperties;
import com.fleetman.tracker.history.Histories;
import com.fleetman.tracker.history.PositionRepository;
import com.fleetman.tracker.position.Position;
import com.fleetman.tracker.vehicle.Vehicle;
import com.fleetman.tracker.vehicle.VehicleRepository;
import com.fleetman.tracker.vehicle.Vehicles;

import static java.util.Objects.requireNonNull;

/** An ingest on the laptop's store, whose repositories can be made to fail. */
final class IngestUnderTest {
    static final ServedBy SERVED_BY = new ServedBy("position-tracker", "1", "test");

    private final MongoDatabaseFactory database = StoreUnderTest.embedded().database();
    final PositionRepository history = Mockito.spy(Histories.in(database));
    final VehicleRepository vehicles = Mockito.spy(Vehicles.in(database));
    final RecordingPublisher publisher = new RecordingPublisher();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final ReportJudge judge;
    final BatchHandler handler;

    IngestUnderTest() {
        InstantSource clock = InstantSource.fixed(Positions.time(3600));
        TrackerProperties.Judge limits = new TrackerProperties.Judge(Duration.ofSeconds(60), Duration.ofDays(30));
        judge = new ReportJudge(limits, clock);
        handler = new BatchHandler(judge, vehicles, new HistoryStep(history),
                new StateStep(vehicles, publisher, SERVED_BY), new IngestMetrics(meters, clock));
    }

    List<Refusal> handle(PositionReport... reports) {
        return handler.handle(Reports.delivered(reports));
    }

    List<Position> track(String vehicle) {
        return history.track(vehicle, Positions.time(-3600), null, 10_000);
    }

    Vehicle vehicle(String id) {
        return vehicles.find(id).orElseThrow();
    }

    Position latest(String id) {
        return requireNonNull(vehicle(id).position());
    }

    double count(String meter, String... tags) {
        return meters.get(meter).tags(tags).counter().count();
    }
}
