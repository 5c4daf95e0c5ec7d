// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

import org.springframework.core.convert.converter.Converter;

/** Reads a time with any offset, with or without a colon in it, and with a plus that came as a blank. */
final class InstantParameter implements Converter<String, Instant> {
    private static final DateTimeFormatter READ = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffset("+HHMM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .toFormatter();

    @Override
    public Instant convert(String text) {
        try {
            Instant instant = READ.parse(text.strip().replace(' ', '+'), OffsetDateTime::from).toInstant();
            if (TimeRange.contains(instant)) {
                return wholeMillis(instant);
            }
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("is not a time like 2026-11-21T06:42:51.864Z", e);
        }
        throw new IllegalArgumentException("is not a time between 1970 and 9999");
    }

    /** Stored times are whole milliseconds: at or after a part of one is at or after the next. */
    private static Instant wholeMillis(Instant instant) {
        Instant whole = instant.truncatedTo(ChronoUnit.MILLIS);
        return whole.equals(instant) ? whole : whole.plusMillis(1);
    }
}
