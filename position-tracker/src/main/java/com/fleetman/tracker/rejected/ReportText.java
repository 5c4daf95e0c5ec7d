// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.rejected;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import com.fleetman.messaging.WireJson;
import com.fleetman.messaging.report.PositionReport;

/** A report as text that is the same whenever the report is, and the hash that names it. */
final class ReportText {
    private static final JsonMapper JSON = WireJson.mapper()
            .rebuild()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private ReportText() {}

    static String of(PositionReport report) {
        return JSON.writeValueAsString(report);
    }

    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
