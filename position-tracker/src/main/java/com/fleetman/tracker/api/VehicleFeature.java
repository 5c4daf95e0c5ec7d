// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.api;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fleetman.tracker.web.Rfc3339;

/**
 * A vehicle on a map, in GeoJSON.
 *
 * @param geometry where it is; null when that is not known, which GeoJSON calls unlocated
 */
@Schema(description = "A vehicle on a map (RFC 7946)")
record VehicleFeature(
        @Schema(allowableValues = GeoJson.FEATURE) String type,
        @Schema(description = "Its identity", example = "City Truck") String id,
        GeoJson.@Nullable Point geometry,
        Properties properties) {

    /** What is known of it beside its place; what is unknown is left out. */
    @Schema(name = "VehicleProperties")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Properties(
            @Schema(example = "City Truck") String name,
            @Schema(example = "truck") String category,
            Connection connection,
            MotionStatus motion,
            @Rfc3339 Instant lastContact,
            @Schema(description = "When it was there") @Rfc3339 @Nullable Instant fixTime,
            @Schema(description = "Metres per second over ground", example = "12.4") @Nullable Double speed,
            @Schema(description = "Degrees true, clockwise from north", example = "21.3") @Nullable Double course) {}

    static VehicleFeature of(VehicleBody vehicle) {
        PositionBody position = vehicle.position();
        return position == null
                ? new VehicleFeature(GeoJson.FEATURE, vehicle.id(), null, properties(vehicle, null, null, null))
                : new VehicleFeature(GeoJson.FEATURE, vehicle.id(), GeoJson.Point.at(position.lon(), position.lat()),
                        properties(vehicle, position.fixTime(), position.speed(), position.course()));
    }

    private static Properties properties(VehicleBody vehicle, @Nullable Instant fixTime, @Nullable Double speed,
            @Nullable Double course) {
        return new Properties(vehicle.name(), vehicle.category(), vehicle.connection(), vehicle.motion(),
                vehicle.lastContact(), fixTime, speed, course);
    }

    /** Vehicles on a map. */
    @Schema(name = "VehicleFeatures", description = "Vehicles on a map (RFC 7946); the header Link leads to the next page")
    record Collection(
            @Schema(allowableValues = GeoJson.FEATURE_COLLECTION) String type,
            List<VehicleFeature> features) {
        static Collection of(List<VehicleBody> vehicles) {
            return new Collection(GeoJson.FEATURE_COLLECTION, vehicles.stream().map(VehicleFeature::of).toList());
        }
    }
}
