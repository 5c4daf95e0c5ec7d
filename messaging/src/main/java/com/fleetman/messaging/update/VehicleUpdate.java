// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.update;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A vehicle's latest position, as the tracker has just stored it.
 *
 * @param vehicle identity of the vehicle
 * @param name what people call it
 * @param category car, van, truck, bus, bike, person, boat or other
 * @param fixTime when the vehicle was there
 * @param receivedAt when the report reached us
 * @param lat degrees north, WGS-84
 * @param lon degrees east, WGS-84
 * @param speed metres per second over ground, absent when unknown
 * @param course degrees true, clockwise from north, absent when unknown
 * @param late true when a newer position was known on arrival
 * @param processedBy the tracker that processed it: {@code service;version;instance}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VehicleUpdate(
        String vehicle,
        String name,
        String category,
        Instant fixTime,
        Instant receivedAt,
        double lat,
        double lon,
        @Nullable Double speed,
        @Nullable Double course,
        boolean late,
        String processedBy) {}
