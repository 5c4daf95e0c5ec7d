// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.tracker;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fleetman.messaging.update.VehicleUpdate;

/**
 * Part of the tracker's list of vehicles.
 *
 * @param next cursor of the page that follows, absent on the last one
 */
public record VehiclePage(List<Vehicle> items, @Nullable String next) {

    /** The vehicles of the page that have a position, in the form in which the broker announces changes. */
    public List<VehicleUpdate> updates() {
        return items.stream().flatMap(Vehicle::update).toList();
    }

    /** A vehicle as the tracker's REST interface shows it. */
    public record Vehicle(
            String id,
            @Nullable String name,
            @Nullable String category,
            @Nullable Position position,
            @Nullable String processedBy) {

        private Stream<VehicleUpdate> update() {
            return position == null
                    ? Stream.empty()
                    : Stream.of(new VehicleUpdate(id, Objects.requireNonNullElse(name, id),
                            Objects.requireNonNullElse(category, "other"), position.fixTime(),
                            Objects.requireNonNullElse(position.receivedAt(), position.fixTime()), position.lat(),
                            position.lon(), position.speed(), position.course(), false,
                            Objects.requireNonNullElse(processedBy, "")));
        }
    }

    /**
     * Where the vehicle was last.
     *
     * @param speed metres per second
     * @param course degrees true
     */
    public record Position(
            Instant fixTime,
            @Nullable Instant receivedAt,
            double lat,
            double lon,
            @Nullable Double speed,
            @Nullable Double course) {}
}
