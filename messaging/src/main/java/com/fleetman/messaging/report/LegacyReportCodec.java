// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.report;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A report as the original Fleetman's queue carries it: a map of exactly four texts. */
public final class LegacyReportCodec {
    private static final int MAX_NUMBER_LENGTH = 64;
    private static final DateTimeFormatter WRITE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx")
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter READ = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffset("+HHMM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .toFormatter();

    public Map<String, String> encode(PositionReport report) {
        if (report.lat() == null || report.lon() == null) {
            throw new InvalidReportException("the legacy form cannot carry a heartbeat");
        }
        Map<String, String> map = new LinkedHashMap<>();
        map.put("vehicle", report.vehicle());
        map.put("lat", report.lat().toString());
        map.put("long", report.lon().toString());
        map.put("time", WRITE.format(report.fixTime()));
        return map;
    }

    /**
     * @param receivedAt when it reached us, which the legacy form does not say
     * @throws InvalidReportException when an entry is missing or unreadable
     */
    public PositionReport decode(Map<String, ?> map, Instant receivedAt) {
        return PositionReport.of(text(map, "vehicle"), ReportSource.LEGACY, time(text(map, "time")), receivedAt,
                number(map, "lat"), number(map, "long"));
    }

    private static String text(Map<String, ?> map, String key) {
        if (map.get(key) instanceof String text) {
            return text;
        }
        throw new InvalidReportException(key + " is missing or no text");
    }

    private static double number(Map<String, ?> map, String key) {
        String text = text(map, key);
        try {
            if (text.length() <= MAX_NUMBER_LENGTH) {
                return Double.parseDouble(text);
            }
        } catch (NumberFormatException e) {
            throw new InvalidReportException(key + " is not a number", e);
        }
        throw new InvalidReportException(key + " is longer than " + MAX_NUMBER_LENGTH + " characters");
    }

    private static Instant time(String text) {
        try {
            return READ.parse(text, OffsetDateTime::from).toInstant();
        } catch (DateTimeParseException e) {
            throw new InvalidReportException("time is not like 2026-11-21T06:42:51.864+0000", e);
        }
    }
}
