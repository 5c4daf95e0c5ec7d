// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.api;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fleetman.tracker.position.Position;
import com.fleetman.tracker.vehicle.Vehicle;
import com.fleetman.tracker.web.Rfc3339;

/**
 * A vehicle as the API shows it; what is unknown is left out.
 *
 * @param lastContact when the newest report of any kind reached us
 * @param position its latest trusted position
 * @param processedBy the tracker that wrote this
 */
@Schema(name = "Vehicle", description = "A vehicle and what is known of it now")
@JsonInclude(JsonInclude.Include.NON_NULL)
record VehicleBody(
        @Schema(description = "Its identity", example = "City Truck") String id,
        @Schema(description = "What people call it", example = "City Truck") String name,
        @Schema(description = "car, van, truck, bus, bike, person, boat or other", example = "truck") String category,
        @Schema(description = "Whether it is heard of: online within a minute or three of its reports, stale within ten minutes") Connection connection,
        @Schema(description = "moving from 1 m/s on, stopped after three minutes below it; unknown when offline") MotionStatus motion,
        @Schema(description = "When its newest report of any kind was received") @Rfc3339 Instant lastContact,
        @Schema(description = "Its latest trusted position; absent when there was none yet") @Nullable PositionBody position,
        @Schema(description = "Which tracker wrote this", example = "position-tracker;1.0.0;tracker-0") String processedBy) {

    static VehicleBody of(Vehicle vehicle, Instant now) {
        Position position = vehicle.position();
        Connection connection = Connection.of(vehicle, now);
        return new VehicleBody(vehicle.id(), vehicle.name(), vehicle.category(), connection,
                MotionStatus.of(position, connection), vehicle.lastContact(),
                position == null ? null : PositionBody.of(position), vehicle.processedBy());
    }
}
