// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.store;

import java.time.Instant;
import java.util.Date;
import java.util.Locale;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import com.fleetman.messaging.report.ReportSource;
import com.fleetman.tracker.position.Course;
import com.fleetman.tracker.position.Motion;
import com.fleetman.tracker.position.Position;
import com.fleetman.tracker.position.Quality;
import com.fleetman.tracker.position.Speed;

/** A position as a document; what is unknown has no field. The vehicle is named by whoever holds the document. */
public final class PositionDocument {
    public static final String FIX_TIME = "fixTime";
    public static final String MOTION = "motion";

    private PositionDocument() {}

    public static Document of(Position position) {
        Document document = new Document(FIX_TIME, Date.from(position.fixTime()))
                .append("receivedAt", Date.from(position.receivedAt()))
                .append("source", position.source().wireName())
                .append("lat", position.lat())
                .append("lon", position.lon())
                .append("quality", position.quality().wireName())
                .append("late", position.late());
        put(document, "altitude", position.altitude());
        put(document, "accuracy", position.accuracy());
        put(document, "reportedSpeed", position.reportedSpeed());
        put(document, "reportedCourse", position.reportedCourse());
        Motion motion = position.motion();
        put(document, MOTION, motion == null ? null : of(motion));
        return document;
    }

    public static Document of(Motion motion) {
        Document document = new Document();
        Speed speed = motion.speed();
        if (speed != null) {
            document.append("speed", speed.metresPerSecond()).append("speedSource", speed.source().wireName());
        }
        Course course = motion.course();
        if (course != null) {
            document.append("course", course.degrees()).append("courseSource", course.source().wireName());
        }
        put(document, "legSpeed", motion.legSpeed());
        return document;
    }

    public static Position read(String vehicle, Document document) {
        Document motion = document.get(MOTION, Document.class);
        return new Position(vehicle, source(document.getString("source")), instant(document, FIX_TIME),
                instant(document, "receivedAt"), document.getDouble("lat"), document.getDouble("lon"),
                document.getDouble("altitude"), document.getDouble("accuracy"), document.getDouble("reportedSpeed"),
                document.getDouble("reportedCourse"), Quality.of(document.getString("quality")),
                document.getBoolean("late", false), motion == null ? null : readMotion(motion));
    }

    private static Motion readMotion(Document document) {
        Double speed = document.getDouble("speed");
        Double course = document.getDouble("course");
        return new Motion(
                speed == null ? null : new Speed(speed, Speed.Source.of(document.getString("speedSource"))),
                course == null ? null : new Course(course, Course.Source.of(document.getString("courseSource"))),
                document.getDouble("legSpeed"));
    }

    private static Instant instant(Document document, String field) {
        return document.getDate(field).toInstant();
    }

    private static ReportSource source(String wireName) {
        try {
            return ReportSource.valueOf(wireName.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            return ReportSource.UNKNOWN;
        }
    }

    private static void put(Document document, String field, @Nullable Object value) {
        if (value != null) {
            document.append(field, value);
        }
    }
}
