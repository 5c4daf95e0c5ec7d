// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.update;

import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import com.fleetman.messaging.WireJson;

/** A batch of updates as JSON: times in epoch milliseconds, absent fields left out, unknown fields ignored. */
public final class JsonUpdateCodec {
    public static final String CONTENT_TYPE = "application/vnd.fleetman.updates+json;v=1";

    private final JsonMapper json = WireJson.mapper();

    public byte[] encode(UpdateBatch batch) {
        return json.writeValueAsBytes(batch);
    }

    /** Empty when the body is not a batch: the receiver skips it and will notice the gap in the sequence. */
    public Optional<UpdateBatch> decode(byte[] body) {
        try {
            return Optional.ofNullable(json.readValue(body, UpdateBatch.class));
        } catch (JacksonException | NullPointerException _) {
            return Optional.empty();
        }
    }
}
