// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.store;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.bson.BsonWriter;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import com.fleetman.messaging.report.ReportSource;
import com.fleetman.tracker.position.Course;
import com.fleetman.tracker.position.Motion;
import com.fleetman.tracker.position.Position;
import com.fleetman.tracker.position.Quality;
import com.fleetman.tracker.position.Reason;
import com.fleetman.tracker.position.Speed;

/**
 * A position as a document. What is unknown, as usual, or told by other fields has no field of its own: on the laptop's
 * store each one costs more than a hundred bytes of memory. The vehicle is named by whoever holds the document.
 */
public final class PositionDocument {
    public static final String FIX_TIME = "fixTime";
    private static final String RECEIVED_AT = "receivedAt";
    private static final String SOURCE = "source";
    public static final String LAT = "lat";
    public static final String LON = "lon";
    private static final String ALTITUDE = "altitude";
    private static final String ACCURACY = "accuracy";
    private static final String REPORTED_SPEED = "reportedSpeed";
    private static final String REPORTED_COURSE = "reportedCourse";
    private static final String CATEGORY = "category";
    private static final String ROLLOVER = "rollover";
    public static final String QUALITY = "quality";
    private static final String REASONS = "reasons";
    private static final String LATE = "late";
    /** True as long as the motion has to be worked out. */
    private static final String PENDING = "pending";
    private static final String DERIVED_SPEED = "speed";
    private static final String DERIVED_COURSE = "course";
    private static final String COURSE_KEPT = "courseKept";
    /** Where it is not the derived speed. */
    private static final String LEG_SPEED = "legSpeed";
    /** Where it is not the fix time. */
    private static final String STANDING_SINCE = "standingSince";

    private PositionDocument() {}

    /** Is told each field that a position can have, with null where it has none. */
    private interface Fields {
        void put(String field, @Nullable Object value);
    }

    public static Document of(Position position) {
        Document document = new Document();
        fields(position, (field, value) -> {
            if (value != null) {
                document.append(field, value);
            }
        });
        return document;
    }

    /** Writes the same fields as they go over the wire: a document of each report would cost more than its judging. */
    public static void write(BsonWriter writer, Position position) {
        fields(position, (field, value) -> write(writer, field, value));
    }

    private static void write(BsonWriter writer, String field, @Nullable Object value) {
        switch (value) {
            case null -> {
                // No field.
            }
            case Double number -> writer.writeDouble(field, number);
            case Date time -> writer.writeDateTime(field, time.getTime());
            case String text -> writer.writeString(field, text);
            case Boolean flag -> writer.writeBoolean(field, flag);
            case List<?> texts -> {
                writer.writeStartArray(field);
                texts.forEach(text -> writer.writeString(String.valueOf(text)));
                writer.writeEndArray();
            }
            default -> throw new IllegalArgumentException("no form for " + field);
        }
    }

    private static void fields(Position position, Fields fields) {
        fields.put(FIX_TIME, Date.from(position.fixTime()));
        fields.put(RECEIVED_AT, Date.from(position.receivedAt()));
        fields.put(SOURCE, position.source().wireName());
        fields.put(LAT, position.lat());
        fields.put(LON, position.lon());
        fields.put(ALTITUDE, position.altitude());
        fields.put(ACCURACY, position.accuracy());
        fields.put(REPORTED_SPEED, position.reportedSpeed());
        fields.put(REPORTED_COURSE, position.reportedCourse());
        fields.put(CATEGORY, position.category());
        fields.put(ROLLOVER, position.rollover() ? true : null);
        fields.put(LATE, position.late() ? true : null);
        judgement(position, fields);
    }

    /** What stands in the field of the quality: nothing for what is trusted. */
    public static @Nullable String quality(Quality quality) {
        return quality == Quality.OK ? null : quality.wireName();
    }

    /** Brings the judgement of a stored position up to date, and what follows from it. */
    public static Document update(Position position) {
        Document set = new Document();
        Document unset = new Document();
        judgement(position, (field, value) -> {
            if (value == null) {
                unset.append(field, "");
            } else {
                set.append(field, value);
            }
        });
        Document update = new Document("$unset", unset);
        return set.isEmpty() ? update : update.append("$set", set);
    }

    /** Every field that depends on the track. */
    private static void judgement(Position position, Fields fields) {
        Motion motion = position.motion();
        Speed speed = motion == null ? null : motion.speed();
        Course course = motion == null ? null : motion.course();
        Double legSpeed = motion == null ? null : motion.legSpeed();
        Instant standingSince = motion == null ? null : motion.standingSince();
        Double derived = speed != null && speed.source() == Speed.Source.DERIVED ? speed.metresPerSecond() : null;
        fields.put(PENDING, motion == null ? true : null);
        fields.put(QUALITY, quality(position.quality()));
        fields.put(REASONS, position.reasons().isEmpty()
                ? null
                : position.reasons().stream().map(Reason::wireName).toList());
        fields.put(DERIVED_SPEED, derived);
        fields.put(DERIVED_COURSE, course == null || course.source() == Course.Source.DEVICE ? null : course.degrees());
        fields.put(COURSE_KEPT, course != null && course.source() == Course.Source.KEPT ? true : null);
        fields.put(LEG_SPEED, derived == null ? legSpeed : null);
        fields.put(STANDING_SINCE, standingSince == null || standingSince.equals(position.fixTime())
                ? null
                : Date.from(standingSince));
    }

    public static Position read(String vehicle, Document document) {
        Quality quality = quality(document.getString(QUALITY));
        return new Position(vehicle, source(document.getString(SOURCE)), instant(document, FIX_TIME),
                instant(document, RECEIVED_AT), document.getDouble(LAT), document.getDouble(LON),
                document.getDouble(ALTITUDE), document.getDouble(ACCURACY), document.getDouble(REPORTED_SPEED),
                document.getDouble(REPORTED_COURSE), document.getString(CATEGORY),
                document.getBoolean(ROLLOVER, false), quality, reasons(document), document.getBoolean(LATE, false),
                document.getBoolean(PENDING, false) ? null : motion(quality, document));
    }

    private static Motion motion(Quality quality, Document document) {
        if (quality != Quality.OK) {
            return Motion.NONE;
        }
        Double speed = document.getDouble(DERIVED_SPEED);
        Double degrees = document.getDouble(DERIVED_COURSE);
        Course.Source source = document.getBoolean(COURSE_KEPT, false) ? Course.Source.KEPT : Course.Source.DERIVED;
        return Motion.of(document.getDouble(REPORTED_SPEED), document.getDouble(REPORTED_COURSE), speed,
                degrees == null ? null : new Course(degrees, source),
                speed == null ? document.getDouble(LEG_SPEED) : speed,
                instant(document, document.containsKey(STANDING_SINCE) ? STANDING_SINCE : FIX_TIME));
    }

    private static Set<Reason> reasons(Document document) {
        return document.getList(REASONS, String.class, List.of()).stream().map(Reason::of).collect(Collectors.toSet());
    }

    private static Instant instant(Document document, String field) {
        return document.getDate(field).toInstant();
    }

    private static Quality quality(@Nullable String wireName) {
        return wireName == null ? Quality.OK : Quality.of(wireName);
    }

    private static ReportSource source(@Nullable String wireName) {
        for (ReportSource source : ReportSource.values()) {
            if (source.wireName().equals(wireName)) {
                return source;
            }
        }
        return ReportSource.UNKNOWN;
    }
}
