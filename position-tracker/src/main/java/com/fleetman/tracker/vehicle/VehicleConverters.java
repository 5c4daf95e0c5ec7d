// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.vehicle;

import org.bson.Document;
import org.springframework.data.convert.ConverterBuilder;
import org.springframework.data.convert.ConverterBuilder.ConverterAware;

import com.fleetman.tracker.store.PositionDocument;

import static com.fleetman.tracker.vehicle.VehicleRepository.ID;
import static com.fleetman.tracker.vehicle.VehicleRepository.POSITION;

/** How a vehicle is written to the store and read from it. */
final class VehicleConverters {
    private static final String NAME = "name";
    private static final String CATEGORY = "category";
    private static final String PROCESSED_BY = "processedBy";

    private VehicleConverters() {}

    static ConverterAware both() {
        return ConverterBuilder.reading(Document.class, Vehicle.class, VehicleConverters::read)
                .andWriting(VehicleConverters::write);
    }

    private static Vehicle read(Document document) {
        String id = document.getString(ID);
        return new Vehicle(id, document.getString(NAME), document.getString(CATEGORY),
                PositionDocument.read(id, document.get(POSITION, Document.class)), document.getString(PROCESSED_BY));
    }

    private static Document write(Vehicle vehicle) {
        return new Document(ID, vehicle.id()).append(NAME, vehicle.name())
                .append(CATEGORY, vehicle.category())
                .append(POSITION, PositionDocument.of(vehicle.position()))
                .append(PROCESSED_BY, vehicle.processedBy());
    }
}
