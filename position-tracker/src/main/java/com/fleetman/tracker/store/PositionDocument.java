// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.store;

import java.time.Instant;
import java.util.Date;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import com.fleetman.messaging.report.ReportSource;
import com.fleetman.tracker.position.Course;
import com.fleetman.tracker.position.Motion;
import com.fleetman.tracker.position.Position;
import com.fleetman.tracker.position.Quality;
import com.fleetman.tracker.position.Speed;

/**
 * A position as a document. What is unknown, as usual, or told by other fields has no field of its own: on the laptop's
 * store each one costs more than a hundred bytes of memory. The vehicle is named by whoever holds the document.
 */
public final class PositionDocument {
    public static final String FIX_TIME = "fixTime";
    private static final String RECEIVED_AT = "receivedAt";
    private static final String SOURCE = "source";
    private static final String LAT = "lat";
    private static final String LON = "lon";
    private static final String ALTITUDE = "altitude";
    private static final String ACCURACY = "accuracy";
    private static final String REPORTED_SPEED = "reportedSpeed";
    private static final String REPORTED_COURSE = "reportedCourse";
    private static final String QUALITY = "quality";
    private static final String LATE = "late";
    /** True as long as the motion has to be worked out. */
    private static final String PENDING = "pending";
    private static final String DERIVED_SPEED = "speed";
    private static final String DERIVED_COURSE = "course";
    private static final String COURSE_KEPT = "courseKept";
    /** Where it is not the derived speed. */
    private static final String LEG_SPEED = "legSpeed";

    private PositionDocument() {}

    public static Document of(Position position) {
        Document document = new Document(FIX_TIME, Date.from(position.fixTime()))
                .append(RECEIVED_AT, Date.from(position.receivedAt()))
                .append(SOURCE, position.source().wireName())
                .append(LAT, position.lat())
                .append(LON, position.lon());
        put(document, ALTITUDE, position.altitude());
        put(document, ACCURACY, position.accuracy());
        put(document, REPORTED_SPEED, position.reportedSpeed());
        put(document, REPORTED_COURSE, position.reportedCourse());
        put(document, QUALITY, position.quality() == Quality.OK ? null : position.quality().wireName());
        put(document, LATE, position.late() ? true : null);
        motion(position.motion()).forEach((field, value) -> put(document, field, value));
        return document;
    }

    /** Brings the motion of a stored position up to date. */
    public static Document update(Motion motion) {
        Document set = new Document();
        Document unset = new Document();
        motion(motion).forEach((field, value) -> {
            if (value == null) {
                unset.append(field, "");
            } else {
                set.append(field, value);
            }
        });
        Document update = new Document("$unset", unset);
        return set.isEmpty() ? update : update.append("$set", set);
    }

    /** Every field that a motion may have, null where it has none. */
    private static Document motion(@Nullable Motion motion) {
        Speed speed = motion == null ? null : motion.speed();
        Course course = motion == null ? null : motion.course();
        Double legSpeed = motion == null ? null : motion.legSpeed();
        Double derived = speed != null && speed.source() == Speed.Source.DERIVED ? speed.metresPerSecond() : null;
        return new Document(PENDING, motion == null ? true : null)
                .append(DERIVED_SPEED, derived)
                .append(DERIVED_COURSE,
                        course == null || course.source() == Course.Source.DEVICE ? null : course.degrees())
                .append(COURSE_KEPT, course != null && course.source() == Course.Source.KEPT ? true : null)
                .append(LEG_SPEED, derived == null ? legSpeed : null);
    }

    public static Position read(String vehicle, Document document) {
        return new Position(vehicle, source(document.getString(SOURCE)), instant(document, FIX_TIME),
                instant(document, RECEIVED_AT), document.getDouble(LAT), document.getDouble(LON),
                document.getDouble(ALTITUDE), document.getDouble(ACCURACY), document.getDouble(REPORTED_SPEED),
                document.getDouble(REPORTED_COURSE), quality(document.getString(QUALITY)),
                document.getBoolean(LATE, false), document.getBoolean(PENDING, false) ? null : readMotion(document));
    }

    private static Motion readMotion(Document document) {
        Double speed = document.getDouble(DERIVED_SPEED);
        Double degrees = document.getDouble(DERIVED_COURSE);
        Course.Source source = document.getBoolean(COURSE_KEPT, false) ? Course.Source.KEPT : Course.Source.DERIVED;
        return Motion.of(document.getDouble(REPORTED_SPEED), document.getDouble(REPORTED_COURSE), speed,
                degrees == null ? null : new Course(degrees, source),
                speed == null ? document.getDouble(LEG_SPEED) : speed);
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

    private static void put(Document document, String field, @Nullable Object value) {
        if (value != null) {
            document.append(field, value);
        }
    }
}
