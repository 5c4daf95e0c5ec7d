// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.picture;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import com.fleetman.gateway.tracker.TrackPoint;
import com.fleetman.gateway.tracker.TrackerApi;
import com.fleetman.gateway.tracker.VehiclePage;
import com.fleetman.messaging.update.VehicleUpdate;

/** A tracker in memory, that may be away, and may do something while it is being paged through. */
final class FakeTracker implements TrackerApi {
    final AtomicInteger firstPages = new AtomicInteger();
    final AtomicInteger failures = new AtomicInteger();
    volatile boolean away;
    volatile Runnable betweenPages = () -> {};
    private final Map<String, VehicleUpdate> vehicles = new ConcurrentSkipListMap<>();

    void knows(VehicleUpdate... updates) {
        for (VehicleUpdate update : updates) {
            vehicles.put(update.vehicle(), update);
        }
    }

    void forgets(String vehicle) {
        vehicles.remove(vehicle);
    }

    @Override
    public Mono<VehiclePage> vehicles(int limit, @Nullable String cursor) {
        return Mono.fromCallable(() -> {
            if (away) {
                failures.incrementAndGet();
                throw new IllegalStateException("away");
            }
            if (cursor == null) {
                firstPages.incrementAndGet();
            } else {
                betweenPages.run();
            }
            List<VehiclePage.Vehicle> rest = vehicles.values()
                    .stream()
                    .filter(vehicle -> cursor == null || vehicle.vehicle().compareTo(cursor) > 0)
                    .map(FakeTracker::vehicle)
                    .toList();
            List<VehiclePage.Vehicle> page = rest.subList(0, Math.min(limit, rest.size()));
            return new VehiclePage(page, rest.size() > limit ? page.getLast().id() : null);
        });
    }

    private static VehiclePage.Vehicle vehicle(VehicleUpdate update) {
        return new VehiclePage.Vehicle(update.vehicle(), update.name(), update.category(), new VehiclePage.Position(
                update.fixTime(), update.receivedAt(), update.lat(), update.lon(), update.speed(), update.course()),
                update.processedBy());
    }

    @Override
    public Mono<ResponseEntity<Flux<TrackPoint>>> history(String name) {
        return Mono.error(new UnsupportedOperationException());
    }
}
