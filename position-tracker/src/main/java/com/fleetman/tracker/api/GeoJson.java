// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.api;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

/** The geometries of GeoJSON (RFC 7946) that the API uses. */
final class GeoJson {
    static final String FEATURE = "Feature";
    static final String FEATURE_COLLECTION = "FeatureCollection";

    private GeoJson() {}

    sealed interface Geometry permits Point, LineString {}

    /** @param coordinates degrees east, degrees north */
    @Schema(description = "A place")
    record Point(
            @Schema(allowableValues = "Point") String type,
            @Schema(description = "Degrees east, degrees north", example = "[-1.5376, 53.3350]") List<Double> coordinates)
            implements
                Geometry {
        static Point at(double lon, double lat) {
            return new Point("Point", List.of(lon, lat));
        }
    }

    /** @param coordinates two or more places, each as degrees east, degrees north */
    @Schema(description = "A way")
    record LineString(
            @Schema(allowableValues = "LineString") String type,
            @Schema(description = "Degrees east, degrees north of each place", example = "[[-1.5376, 53.3350], [-1.5368, 53.3363]]") List<List<Double>> coordinates)
            implements
                Geometry {
        static LineString through(List<List<Double>> coordinates) {
            return new LineString("LineString", coordinates);
        }
    }
}
