// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import java.util.List;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.mockito.Mockito;
import org.springframework.data.mongodb.MongoDatabaseFactory;

import com.fleetman.messaging.broker.Refusal;
import com.fleetman.messaging.report.PositionReport;
import com.fleetman.tracker.Positions;
import com.fleetman.tracker.RecordingPublisher;
import com.fleetman.tracker.Reports;
import com.fleetman.tracker.StoreUnderTest;
import com.fleetman.tracker.history.Histories;
import com.fleetman.tracker.history.PositionRepository;
import com.fleetman.tracker.position.Position;
import com.fleetman.tracker.rejected.RejectedReports;
import com.fleetman.tracker.rejected.RejectedRepository;
import com.fleetman.tracker.vehicle.Vehicle;
import com.fleetman.tracker.vehicle.VehicleRepository;
import com.fleetman.tracker.vehicle.Vehicles;

import static java.util.Objects.requireNonNull;

/** An ingest on the laptop's store, whose repositories can be made to fail. */
final class IngestUnderTest {
    private final MongoDatabaseFactory database = StoreUnderTest.embedded().database();
    final PositionRepository history = Mockito.spy(Histories.in(database));
    final VehicleRepository vehicles = Mockito.spy(Vehicles.in(database));
    final RejectedRepository rejected = Mockito.spy(RejectedReports.in(database));
    final RecordingPublisher publisher = new RecordingPublisher();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final BatchHandler handler = Handlers.of(history, vehicles, rejected, publisher, meters);

    List<Refusal> handle(PositionReport... reports) {
        return handler.handle(Reports.delivered(reports));
    }

    /** Past the failures that a test arranged. */
    void storeReally(List<Position> positions) {
        Histories.in(database).insert(positions);
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

    List<String> judgements(String vehicle) {
        return track(vehicle).stream()
                .map(position -> position.reasons().isEmpty() ? "ok" : String.valueOf(position.reasons()))
                .toList();
    }

    double count(String meter, String... tags) {
        return meters.get(meter).tags(tags).counter().count();
    }
}
