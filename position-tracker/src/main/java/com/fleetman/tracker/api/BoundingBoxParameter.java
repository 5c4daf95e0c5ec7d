// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.api;

import org.springframework.core.convert.converter.Converter;

import com.fleetman.tracker.position.BoundingBox;

/** Reads minLon,minLat,maxLon,maxLat. */
final class BoundingBoxParameter implements Converter<String, BoundingBox> {
    private static final int EDGES = 4;

    @Override
    public BoundingBox convert(String text) {
        String[] edges = text.split(",", -1);
        if (edges.length != EDGES) {
            throw new IllegalArgumentException("is not minLon,minLat,maxLon,maxLat");
        }
        return new BoundingBox(degrees(edges[0]), degrees(edges[1]), degrees(edges[2]), degrees(edges[3]));
    }

    private static double degrees(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("is not four numbers of degrees", e);
        }
    }
}
