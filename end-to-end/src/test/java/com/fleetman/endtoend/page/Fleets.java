// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.page;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Fleets to show. */
final class Fleets {
    private static final List<String> KINDS = List.of("truck", "van", "bus", "car", "truck", "van");
    private static final long ALWAYS_THE_SAME = 30_080;
    private static final double KMH = 1 / 3.6;

    private Fleets() {}

    /** As a small company might have it: 24 vehicles between the Irish Sea and the Alps, most of them on their way. */
    static List<ScriptedVehicle> small() {
        return List.of(
                moving("Ambulance 3", "car", 53.381, -1.470, 64, 200),
                moving("Bus 17 Sheffield–Rotherham", "bus", 53.412, -1.395, 38, 75),
                moving("Channel Freight 1", "truck", 51.02, 1.10, 82, 130),
                standing("Channel Freight 2", "truck", 50.95, 1.86),
                moving("City Van Köln", "van", 50.938, 6.957, 27, 10),
                moving("Ferry Holyhead–Dublin", "boat", 53.35, -5.20, 39, 275),
                moving("Kurier 4 München", "van", 48.137, 11.575, 31, 120),
                moving("Linehaul A2 Hannover", "truck", 52.40, 9.40, 85, 95),
                moving("Linehaul A2 Magdeburg", "truck", 52.16, 11.35, 84, 275),
                moving("Linehaul A7 Kassel", "truck", 51.25, 9.52, 80, 170),
                moving("Linehaul A9 Nürnberg", "truck", 49.40, 11.20, 83, 350),
                standing("Linehaul A61 Koblenz", "truck", 50.33, 7.53),
                moving("Lyon Express", "truck", 45.90, 4.78, 88, 185),
                moving("Mail Train Truck 7", "truck", 52.95, -1.19, 79, 10),
                standing("Marseille Depot 2", "truck", 43.35, 5.34),
                moving("Milk Round 1", "van", 54.05, -2.80, 22, 300),
                moving("Milk Round 2", "van", 54.20, -2.60, 18, 40),
                moving("Paris Livraison 5", "van", 48.86, 2.34, 16, 260),
                moving("Rhein Shuttle", "bus", 49.99, 8.25, 71, 60),
                moving("Rotterdam Reefer", "truck", 51.90, 4.40, 77, 100),
                standing("Service Bike Amsterdam", "bike", 52.37, 4.90),
                moving("Tunnel Cargo", "truck", 49.75, 3.10, 86, 205),
                moving("Zürich Tour", "bus", 47.38, 8.54, 44, 225),
                standing("Yard Truck Antwerp", "truck", 51.28, 4.33));
    }

    /** So many vehicles, strewn over the land between the Loire and the Oder. */
    static List<ScriptedVehicle> large(int count) {
        Random random = new Random(ALWAYS_THE_SAME);
        List<ScriptedVehicle> vehicles = new ArrayList<>();
        for (int n = 1; n <= count; n++) {
            double lat = 47 + random.nextDouble() * 6;
            double lon = 1 + random.nextDouble() * 13;
            String kind = KINDS.get(n % KINDS.size());
            vehicles.add(moving(kind + " " + n, kind, lat, lon, 20 + random.nextInt(70), random.nextInt(360)));
        }
        return vehicles;
    }

    /** The way a vehicle came in the last minutes: now faster, now slower, round bends, and with a stop. */
    static List<ScriptedVehicle> wayOf(ScriptedVehicle vehicle, Duration time, Duration step) {
        double speed = vehicle.speed() == null ? 0 : vehicle.speed();
        double course = vehicle.course() == null ? 0 : vehicle.course();
        List<ScriptedVehicle> way = new ArrayList<>(List.of(vehicle));
        ScriptedVehicle at = vehicle;
        for (long back = step.toMillis(); back <= time.toMillis(); back += step.toMillis()) {
            double minutes = back / 60_000.0;
            boolean stands = minutes > 8 && minutes < 9.5;
            double pace = stands ? 0 : 1 + 0.12 * Math.sin(minutes * 1.1) + 0.06 * Math.sin(minutes * 4.7);
            double bend = 25 * Math.sin(minutes * 0.9);
            at = at.driving(speed * pace, course + bend).after(step.negated());
            way.addFirst(at);
        }
        return way;
    }

    private static ScriptedVehicle moving(String id, String category, double lat, double lon, double kmh,
            double course) {
        return ScriptedVehicle.at(id, lat, lon).being(category).driving(kmh * KMH, course);
    }

    private static ScriptedVehicle standing(String id, String category, double lat, double lon) {
        return ScriptedVehicle.at(id, lat, lon).being(category);
    }
}
