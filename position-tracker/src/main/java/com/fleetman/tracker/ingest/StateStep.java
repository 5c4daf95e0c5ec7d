// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fleetman.messaging.update.VehicleUpdate;
import com.fleetman.tracker.position.Course;
import com.fleetman.tracker.position.Motion;
import com.fleetman.tracker.position.Position;
import com.fleetman.tracker.position.Speed;
import com.fleetman.tracker.vehicle.Vehicle;
import com.fleetman.tracker.vehicle.VehicleRepository;

/** The step that writes the vehicles' states, and says who listens must be told of them. */
final class StateStep {
    private final VehicleRepository vehicles;
    private final States states;

    StateStep(VehicleRepository vehicles, States states) {
        this.vehicles = vehicles;
        this.states = states;
    }

    /**
     * @param updates receives what is to be published
     * @return the vehicles that somebody else has written meanwhile
     */
    Set<String> write(List<TrackWork> works, List<VehicleUpdate> updates) {
        List<Vehicle> written = works.stream().map(states::settled).toList();
        Set<String> overtaken = vehicles.write(written);
        for (int i = 0; i < works.size(); i++) {
            Vehicle state = written.get(i);
            Position position = state.position();
            if (position != null && !overtaken.contains(state.id()) && isNews(works.get(i), position)) {
                updates.add(update(state, position));
            }
        }
        return overtaken;
    }

    /** What came again may have been stored without anybody having been told. */
    private static boolean isNews(TrackWork work, Position position) {
        Vehicle before = work.vehicle();
        return work.news().isRepeated() || before == null || !Objects.equals(before.position(), position);
    }

    private static VehicleUpdate update(Vehicle vehicle, Position position) {
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
