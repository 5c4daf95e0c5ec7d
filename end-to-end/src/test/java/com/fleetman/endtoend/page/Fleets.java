// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.page;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Fleets to show. */
final class Fleets {
    private static final double KMH = 1 / 3.6;

    /**
     * A vehicle on its road.
     *
     * @param along which part of the road lies behind it
     */
    private record Driver(String name, String category, Road road, double along, double kmh) {
        ScriptedVehicle now() {
            ScriptedVehicle vehicle = ScriptedVehicle.at(name, 0, 0).being(category).driving(kmh * KMH, null);
            return road.put(vehicle, along * road.metres());
        }
    }

    private static final List<Driver> SMALL = List.of(
            there("Alpine Coach 1", "bus", "brenner", 0.42, 88),
            back("Boerde Grain 4", "truck", "autobahn-a2", 0.52, 79),
            there("Breakdown Service Lehrte", "car", "autobahn-a2", 0.12, 0),
            back("Brenner Timber 21", "truck", "brenner", 0.3, 72),
            there("Bridge Inspector Moerdijk", "car", "a16-rotterdam-antwerp", 0.37, 0),
            there("Bus 1 Étoile", "bus", "paris-la-defense-nation", 0.3, 18),
            back("Bus 3 Concorde", "bus", "paris-la-defense-nation", 0.45, 22),
            there("Cargo Bike Kreuzberg", "bike", "berlin-deliveries", 0.5, 16),
            there("City Guide", "person", "prague-on-foot", 0.5, 5),
            back("Clyde Plumbing", "van", "m8-motorway", 0.3, 104),
            there("Dom Groceries 1", "van", "utrecht-groceries", 0.4, 24),
            there("Emilia Ceramics 1", "truck", "autostrada-a1", 0.35, 82),
            back("Ferry Goodwin", "boat", "dover-calais", 0.2, 31),
            there("Ferry White Cliffs", "boat", "dover-calais", 0.55, 34),
            there("Forth Joinery", "van", "m8-motorway", 0.35, 96),
            there("Havel Freight 1", "truck", "autobahn-a2", 0.28, 85),
            back("Havel Freight 2", "truck", "autobahn-a2", 0.16, 84),
            there("Maas Container 1", "truck", "a16-rotterdam-antwerp", 0.3, 84),
            back("Maas Container 2", "truck", "a16-rotterdam-antwerp", 0.22, 81),
            there("Mountain Patrol", "car", "brenner", 0.66, 0),
            back("Po Valley Milk 2", "truck", "autostrada-a1", 0.3, 77),
            there("Spree Parcels 1", "van", "berlin-deliveries", 0.2, 27),
            there("Spree Parcels 2", "van", "berlin-deliveries", 0.75, 0),
            there("Taxi Rivoli", "car", "paris-la-defense-nation", 0.62, 0));

    private Fleets() {}

    /** As a small company might have it: 24 vehicles on the roads of Europe, most of them on their way. */
    static List<ScriptedVehicle> small() {
        return SMALL.stream().map(Driver::now).toList();
    }

    /** The way a vehicle of the small fleet came in the last minutes: now faster, now slower, and with a stop. */
    static List<ScriptedVehicle> wayOf(ScriptedVehicle vehicle, Duration time, Duration step) {
        Driver driver = SMALL.stream().filter(it -> it.name().equals(vehicle.id())).findFirst().orElseThrow();
        double speed = driver.kmh() * KMH;
        double metres = driver.along() * driver.road().metres();
        Instant last = vehicle.fixTime();
        List<ScriptedVehicle> way = new ArrayList<>(List.of(vehicle));
        for (long back = step.toMillis(); back <= time.toMillis(); back += step.toMillis()) {
            double minutes = back / 60_000.0;
            boolean stands = minutes > 8 && minutes < 9.5;
            double pace = stands ? 0 : 1 + 0.12 * Math.sin(minutes * 1.1) + 0.06 * Math.sin(minutes * 4.7);
            metres -= speed * pace * step.toSeconds();
            way.addFirst(driver.road()
                    .put(vehicle.driving(speed * pace, null), metres)
                    .seenAt(last.minusMillis(back)));
        }
        return way;
    }

    private static Driver there(String name, String category, String track, double along, double kmh) {
        return new Driver(name, category, Road.of(track), along, kmh);
    }

    private static Driver back(String name, String category, String track, double along, double kmh) {
        return new Driver(name, category, Road.of(track).back(), along, kmh);
    }
}
