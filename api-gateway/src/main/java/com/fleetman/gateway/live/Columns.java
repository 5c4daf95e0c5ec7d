// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.live;

import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

import com.fleetman.gateway.picture.Change;
import com.fleetman.messaging.update.VehicleUpdate;

/** Positions as columns of whole numbers: a quarter of the size of objects, and several times faster to read. */
final class Columns {
    private static final double DEGREE_PARTS = 1e5;
    private static final double CENTIMETRES = 100;
    private static final int FULL_CIRCLE = 360;

    private Columns() {}

    static void write(JsonGenerator data, Instant now, List<Change> changes) {
        long t = now.toEpochMilli();
        data.writeNumberProperty("t", t);
        describe(data, changes);
        column(data, "i", changes, Change::index);
        column(data, "a", changes, change -> Math.round(change.update().lat() * DEGREE_PARTS));
        column(data, "o", changes, change -> Math.round(change.update().lon() * DEGREE_PARTS));
        data.writeArrayPropertyStart("s");
        changes.forEach(change -> number(data, change.update().speed(), CENTIMETRES, Long.MAX_VALUE));
        data.writeEndArray();
        data.writeArrayPropertyStart("c");
        changes.forEach(change -> number(data, change.update().course(), 1, FULL_CIRCLE));
        data.writeEndArray();
        column(data, "d", changes, change -> change.update().fixTime().toEpochMilli() - t);
    }

    private static void describe(JsonGenerator data, List<Change> changes) {
        List<Change> described = changes.stream().filter(Change::described).toList();
        // An empty fleet is described all the same: its snapshot says that there are no vehicles.
        if (described.isEmpty() && !changes.isEmpty()) {
            return;
        }
        data.writeArrayPropertyStart("vehicles");
        for (Change change : described) {
            VehicleUpdate vehicle = change.update();
            data.writeStartObject()
                    .writeNumberProperty("i", change.index())
                    .writeStringProperty("id", vehicle.vehicle())
                    .writeStringProperty("name", vehicle.name())
                    .writeStringProperty("category", vehicle.category())
                    .writeStringProperty("by", vehicle.processedBy())
                    .writeEndObject();
        }
        data.writeEndArray();
    }

    private static void column(JsonGenerator data, String name, List<Change> changes, ToLongFunction<Change> value) {
        data.writeArrayPropertyStart(name);
        changes.forEach(change -> data.writeNumber(value.applyAsLong(change)));
        data.writeEndArray();
    }

    private static void number(JsonGenerator data, @Nullable Double value, double scale, long modulus) {
        if (value == null) {
            data.writeNull();
        } else {
            data.writeNumber(Math.round(value * scale) % modulus);
        }
    }
}
