// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.history;

import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.types.ObjectId;

import com.fleetman.tracker.position.Position;
import com.fleetman.tracker.store.PositionDocument;

import static com.fleetman.tracker.history.PositionRepository.ID;
import static com.fleetman.tracker.history.PositionRepository.VEHICLE;

/** How a position is written to the history, and read from it. */
final class PositionCodec implements Codec<Position> {
    private final DocumentCodec documents = new DocumentCodec();

    @Override
    public void encode(BsonWriter writer, Position position, EncoderContext context) {
        writer.writeStartDocument();
        writer.writeObjectId(ID, new ObjectId());
        PositionDocument.write(writer, position);
        writer.writeString(VEHICLE, position.vehicle());
        writer.writeEndDocument();
    }

    @Override
    public Position decode(BsonReader reader, DecoderContext context) {
        var document = documents.decode(reader, context);
        return PositionDocument.read(document.getString(VEHICLE), document);
    }

    @Override
    public Class<Position> getEncoderClass() {
        return Position.class;
    }
}
