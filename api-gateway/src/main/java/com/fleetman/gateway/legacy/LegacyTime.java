// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.legacy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Times as the original's callers write them, with any offset, with or without its colon. */
final class LegacyTime {
    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX]")
            .toFormatter();

    private LegacyTime() {}

    static Instant parse(String text) {
        try {
            // An unescaped plus in a query arrives as a blank.
            return FORMAT.parse(text.replace(' ', '+'), OffsetDateTime::from).toInstant();
        } catch (DateTimeParseException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "since is not like 2026-11-21T06:42:51+0000", e);
        }
    }
}
