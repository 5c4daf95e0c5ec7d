// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.update;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class JsonUpdateCodecTest {
    private static final Instant FIX = Instant.ofEpochMilli(1_790_000_000_123L);
    private final JsonUpdateCodec codec = new JsonUpdateCodec();

    @Test
    void aBatchComesBackAsItWas() {
        UpdateBatch batch = new UpdateBatch("tracker-1", 7, List.of(
                new VehicleUpdate("a", "A", "truck", FIX, FIX, 1.5, 2.5, 3.5, 4.5, false, "position-tracker;1;x"),
                new VehicleUpdate("b", "B", "van", FIX, FIX, 1.5, 2.5, null, null, true, "position-tracker;1;x")));

        assertThat(codec.decode(codec.encode(batch))).contains(batch);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "{\"publisher\":\"a\",\"sequence\":1}"})
    void whatIsNoBatchIsSkipped(String body) {
        assertThat(codec.decode(body.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }
}
