// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.live;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import com.fleetman.gateway.picture.Change;
import com.fleetman.messaging.ServedBy;

/** Writes the events of the live stream as bytes. Everything in it is ready to be sent to any number of viewers. */
final class Frames {
    static final byte[] COMMENT = ":\n\n".getBytes(StandardCharsets.UTF_8);

    private static final int VERSION = 1;

    private final JsonFactory json = new JsonFactory();
    private final ServedBy servedBy;

    Frames(ServedBy servedBy) {
        this.servedBy = servedBy;
    }

    byte[] retry(Duration pause) {
        return ("retry: " + pause.toMillis() + "\n\n").getBytes(StandardCharsets.UTF_8);
    }

    byte[] hello(Instant now, int vehicles) {
        return event("hello", null, data -> data.writeNumberProperty("v", VERSION)
                .writeNumberProperty("t", now.toEpochMilli())
                .writeStringProperty("servedBy", servedBy.toString())
                .writeNumberProperty("vehicles", vehicles));
    }

    byte[] snapshot(Instant now, List<Change> vehicles) {
        return event("snapshot", now, data -> Columns.write(data, now, vehicles));
    }

    byte[] fixes(Instant now, List<Change> vehicles) {
        return event("fixes", now, data -> Columns.write(data, now, vehicles));
    }

    byte[] gone(List<Integer> indexes) {
        return event("gone", null, data -> {
            data.writeArrayPropertyStart("i");
            indexes.forEach(data::writeNumber);
            data.writeEndArray();
        });
    }

    byte[] health(Instant now, FleetHealth health) {
        return event("health", null, data -> {
            data.writeNumberProperty("t", now.toEpochMilli())
                    .writeStringProperty("broker", health.broker() ? "up" : "down")
                    .writeStringProperty("tracker", health.tracker() ? "up" : "down");
            Instant last = health.lastReceived();
            if (last == null) {
                data.writeNullProperty("lastReceived");
            } else {
                data.writeNumberProperty("lastReceived", last.toEpochMilli());
            }
        });
    }

    byte[] bye(Instant now) {
        return event("bye", null, data -> data.writeNumberProperty("t", now.toEpochMilli()));
    }

    private byte[] event(String name, @Nullable Instant id, Consumer<JsonGenerator> data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(("event: " + name + "\n" + (id == null ? "" : "id: " + id.toEpochMilli() + "\n") + "data: ")
                .getBytes(StandardCharsets.UTF_8));
        try (JsonGenerator generator = json.createGenerator(ObjectWriteContext.empty(), out)) {
            generator.writeStartObject();
            data.accept(generator);
            generator.writeEndObject();
        }
        out.writeBytes("\n\n".getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }
}
