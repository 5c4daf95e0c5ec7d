// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.vehicle;

import java.time.Instant;
import java.util.Date;
import java.util.List;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import com.fleetman.tracker.position.Position;
import com.fleetman.tracker.store.PositionDocument;
import com.fleetman.tracker.vehicle.JudgeContext.Unsettled;

import static com.fleetman.tracker.vehicle.VehicleRepository.ID;
import static com.fleetman.tracker.vehicle.VehicleRepository.POSITION;
import static com.fleetman.tracker.vehicle.VehicleRepository.REVISION;

/** How a vehicle is written to the store and read from it; what is unknown has no field. */
final class VehicleDocument {
    private static final String NAME = "name";
    private static final String CATEGORY = "category";
    private static final String BEFORE = "before";
    private static final String RUN = "run";
    private static final String CATEGORY_SINCE = "categorySince";
    private static final String UNSETTLED = "unsettled";
    private static final String FROM = "from";
    private static final String UNTIL = "until";
    private static final String LAST_CONTACT = "lastContact";
    private static final String PROCESSED_BY = "processedBy";
    /** Those that a vehicle may have or not. */
    private static final List<String> OPTIONAL = List.of(POSITION, BEFORE, RUN, CATEGORY_SINCE, UNSETTLED);

    private VehicleDocument() {}

    static Vehicle read(Document document) {
        String id = document.getString(ID);
        return new Vehicle(id, document.getString(NAME), document.getString(CATEGORY),
                position(id, document.get(POSITION, Document.class)), context(id, document),
                document.getDate(LAST_CONTACT).toInstant(), document.getString(PROCESSED_BY),
                document.get(REVISION, Number.class).longValue());
    }

    private static JudgeContext context(String id, Document document) {
        List<Position> run = document.getList(RUN, Document.class, List.of())
                .stream()
                .map(member -> PositionDocument.read(id, member))
                .toList();
        Document unsettled = document.get(UNSETTLED, Document.class);
        Date categorySince = document.getDate(CATEGORY_SINCE);
        return new JudgeContext(position(id, document.get(BEFORE, Document.class)), run,
                categorySince == null ? null : categorySince.toInstant(),
                unsettled == null
                        ? null
                        : new Unsettled(unsettled.getDate(FROM).toInstant(), unsettled.getDate(UNTIL).toInstant()));
    }

    private static @Nullable Position position(String id, @Nullable Document document) {
        return document == null ? null : PositionDocument.read(id, document);
    }

    /** Brings a stored vehicle up to date, at the next revision. */
    static Document update(Vehicle vehicle) {
        Document state = fields(vehicle);
        Document update = new Document("$set", state);
        Document gone = new Document();
        OPTIONAL.stream().filter(field -> !state.containsKey(field)).forEach(field -> gone.append(field, ""));
        return gone.isEmpty() ? update : update.append("$unset", gone);
    }

    private static Document fields(Vehicle vehicle) {
        JudgeContext context = vehicle.context();
        Document document = new Document(NAME, vehicle.name())
                .append(CATEGORY, vehicle.category())
                .append(LAST_CONTACT, Date.from(vehicle.lastContact()))
                .append(PROCESSED_BY, vehicle.processedBy())
                .append(REVISION, vehicle.revision() + 1);
        put(document, POSITION, vehicle.position());
        put(document, BEFORE, context.before());
        if (!context.run().isEmpty()) {
            document.append(RUN, context.run().stream().map(PositionDocument::of).toList());
        }
        Instant categorySince = context.categorySince();
        if (categorySince != null) {
            document.append(CATEGORY_SINCE, Date.from(categorySince));
        }
        Unsettled unsettled = context.unsettled();
        if (unsettled != null) {
            document.append(UNSETTLED, new Document(FROM, Date.from(unsettled.from()))
                    .append(UNTIL, Date.from(unsettled.until())));
        }
        return document;
    }

    private static void put(Document document, String field, @Nullable Position position) {
        if (position != null) {
            document.append(field, PositionDocument.of(position));
        }
    }
}
