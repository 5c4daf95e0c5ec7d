// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.api;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import com.fleetman.tracker.position.Position;

/** A part of a track on one side of the antimeridian. */
final class Stretch {
    private static final double HALF_CIRCLE = 180;
    private static final double FULL_CIRCLE = 360;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSX")
            .withZone(ZoneOffset.UTC);

    private final List<List<Double>> places = new ArrayList<>();
    private final List<String> times = new ArrayList<>();

    private Stretch() {}

    /** A track cut wherever the shorter way between two positions crosses the antimeridian. */
    static List<Stretch> of(List<Position> track) {
        List<Stretch> stretches = new ArrayList<>();
        Stretch current = new Stretch();
        Position before = null;
        for (Position position : track) {
            if (before == null) {
                stretches.add(current);
            } else if (Math.abs(position.lon() - before.lon()) > HALF_CIRCLE) {
                Stretch next = new Stretch();
                cut(before, position, current, next);
                stretches.add(next);
                current = next;
            }
            current.add(position.lon(), position.lat(), position.fixTime());
            before = position;
        }
        return stretches;
    }

    /** Ends one stretch and begins the next at the place and time at which the antimeridian was crossed. */
    private static void cut(Position before, Position after, Stretch ended, Stretch begun) {
        double side = before.lon() < 0 ? -HALF_CIRCLE : HALF_CIRCLE;
        double lonBeyond = after.lon() + Math.copySign(FULL_CIRCLE, side);
        double part = (side - before.lon()) / (lonBeyond - before.lon());
        double lat = before.lat() + part * (after.lat() - before.lat());
        Duration whole = Duration.between(before.fixTime(), after.fixTime());
        Instant time = before.fixTime().plusMillis(Math.round(part * whole.toMillis()));
        ended.add(side, lat, time);
        begun.add(-side, lat, time);
    }

    private void add(double lon, double lat, Instant time) {
        places.add(List.of(PositionBody.degrees(lon), PositionBody.degrees(lat)));
        times.add(TIME.format(time));
    }

    GeoJson.Geometry geometry() {
        return places.size() == 1
                ? new GeoJson.Point("Point", places.getFirst())
                : GeoJson.LineString.through(places);
    }

    List<String> times() {
        return times;
    }
}
