// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fleetman.messaging.ServedBy;
import com.fleetman.messaging.broker.UpdatePublisher;
import com.fleetman.messaging.update.VehicleUpdate;
import com.fleetman.tracker.position.Course;
import com.fleetman.tracker.position.Motion;
import com.fleetman.tracker.position.Position;
import com.fleetman.tracker.position.Speed;
import com.fleetman.tracker.vehicle.JudgeContext;
import com.fleetman.tracker.vehicle.Vehicle;
import com.fleetman.tracker.vehicle.VehicleRepository;

import static java.util.Objects.requireNonNull;

/** The second step with a batch: the vehicles' states are written, and everybody who listens is told. */
final class StateStep {
    private final VehicleRepository vehicles;
    private final UpdatePublisher publisher;
    private final String processedBy;

    StateStep(VehicleRepository vehicles, UpdatePublisher publisher, ServedBy servedBy) {
        this.vehicles = vehicles;
        this.publisher = publisher;
        this.processedBy = servedBy.toString();
    }

    /** What was published: the vehicles whose state is now that of this batch. */
    List<VehicleUpdate> write(List<TrackTip> tips) {
        List<Vehicle> states = tips.stream().map(this::state).flatMap(Optional::stream).toList();
        Set<String> tooOld = vehicles.write(states);
        List<VehicleUpdate> updates = states.stream()
                .filter(state -> !tooOld.contains(state.id()))
                .map(StateStep::update)
                .toList();
        if (!updates.isEmpty()) {
            publisher.publish(updates);
        }
        return updates;
    }

    private Optional<Vehicle> state(TrackTip tip) {
        TrackHead head = tip.head();
        Vehicle known = head.known();
        return tip.newest()
                .map(newest -> new Vehicle(head.vehicle(), head.vehicle(), head.category(), newest, JudgeContext.NEW,
                        newest.receivedAt(), processedBy, known == null ? 0 : known.revision()));
    }

    private static VehicleUpdate update(Vehicle vehicle) {
        Position position = requireNonNull(vehicle.position());
        Motion motion = position.motion();
        return new VehicleUpdate(vehicle.id(), vehicle.name(), vehicle.category(), position.fixTime(),
                position.receivedAt(), position.lat(), position.lon(), speed(motion), course(motion), position.late(),
                vehicle.processedBy());
    }

    private static @Nullable Double speed(@Nullable Motion motion) {
        Speed speed = motion == null ? null : motion.speed();
        return speed == null ? null : speed.metresPerSecond();
    }

    private static @Nullable Double course(@Nullable Motion motion) {
        Course course = motion == null ? null : motion.course();
        return course == null ? null : course.degrees();
    }
}
