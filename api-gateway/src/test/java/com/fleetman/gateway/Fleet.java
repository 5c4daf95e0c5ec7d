// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway;

import java.time.Instant;

import com.fleetman.messaging.update.VehicleUpdate;

/** Vehicles for tests. */
public final class Fleet {
    public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    public static final String TRACKER = "position-tracker;1.0.0;host-7";

    private Fleet() {}

    /** A truck that was somewhere so many seconds after noon. */
    public static VehicleUpdate seen(String vehicle, int secondsAfterNoon) {
        Instant time = NOON.plusSeconds(secondsAfterNoon);
        return new VehicleUpdate(vehicle, vehicle, "truck", time, time.plusMillis(20), 53.379022, -1.46733, 8.63, 45.2,
                false, TRACKER);
    }

    /** The tracker's page of these vehicles, the last one. */
    public static String page(VehicleUpdate... vehicles) {
        StringBuilder items = new StringBuilder();
        for (VehicleUpdate vehicle : vehicles) {
            items.append(items.isEmpty() ? "" : ",")
                    .append("""
                    {"id":"%s","name":"%s","category":"%s","position":{"fixTime":"%s","receivedAt":"%s","lat":%s,
                    "lon":%s,"speed":%s,"course":%s,"quality":"ok","late":false},"processedBy":"%s"}"""
                            .formatted(vehicle.vehicle(), vehicle.name(), vehicle.category(), vehicle.fixTime(),
                                    vehicle.receivedAt(), vehicle.lat(), vehicle.lon(), vehicle.speed(),
                                    vehicle.course(),
                                    vehicle.processedBy()));
        }
        return "{\"items\":[" + items + "]}";
    }
}
