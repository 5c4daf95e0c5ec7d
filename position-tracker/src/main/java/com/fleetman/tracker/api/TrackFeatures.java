// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.api;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

import com.fleetman.tracker.position.Position;

/**
 * A track on a map, in GeoJSON: one line, or a line for each side of the antimeridian wherever the track crosses it.
 * The lines are features of their own rather than one geometry of many lines, because so {@code coordTimes} stays a plain
 * list that fits its line, and a track without any position is a collection without any feature.
 */
@Schema(description = "A track on a map (RFC 7946), cut where it crosses the antimeridian; the header Link leads to the next page")
record TrackFeatures(
        @Schema(allowableValues = GeoJson.FEATURE_COLLECTION) String type,
        List<TrackFeature> features) {

    /** A stretch of a track; a place, where it is no longer than one position. */
    record TrackFeature(
            @Schema(allowableValues = GeoJson.FEATURE) String type,
            @Schema(implementation = GeoJson.LineString.class) GeoJson.Geometry geometry,
            Properties properties) {}

    /** What a stretch of a track says beside its places. */
    @Schema(name = "TrackProperties")
    record Properties(
            @Schema(description = "The vehicle's id", example = "City Truck") String vehicle,
            @Schema(description = "When the vehicle was at each place, RFC 3339", example = "[\"2026-11-21T06:42:51.864Z\", \"2026-11-21T06:42:56.900Z\"]") List<String> coordTimes) {}

    static TrackFeatures of(String vehicle, List<Position> track) {
        return new TrackFeatures(GeoJson.FEATURE_COLLECTION,
                Stretch.of(track).stream().map(stretch -> feature(vehicle, stretch)).toList());
    }

    private static TrackFeature feature(String vehicle, Stretch stretch) {
        return new TrackFeature(GeoJson.FEATURE, stretch.geometry(), new Properties(vehicle, stretch.times()));
    }
}
