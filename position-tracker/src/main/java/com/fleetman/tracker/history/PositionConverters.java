// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.history;

import org.bson.Document;
import org.springframework.data.convert.ConverterBuilder;
import org.springframework.data.convert.ConverterBuilder.ConverterAware;

import com.fleetman.tracker.position.Position;
import com.fleetman.tracker.store.PositionDocument;

import static com.fleetman.tracker.history.PositionRepository.VEHICLE;

/** How a position is written to the history and read from it. */
final class PositionConverters {
    private PositionConverters() {}

    static ConverterAware both() {
        return ConverterBuilder.reading(Document.class, Position.class, PositionConverters::read)
                .andWriting(PositionConverters::write);
    }

    private static Position read(Document document) {
        return PositionDocument.read(document.getString(VEHICLE), document);
    }

    private static Document write(Position position) {
        return PositionDocument.of(position).append(VEHICLE, position.vehicle());
    }
}
