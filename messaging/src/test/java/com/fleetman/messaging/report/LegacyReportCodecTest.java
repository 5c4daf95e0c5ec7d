// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.report;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LegacyReportCodecTest {
    private static final Instant NOW = Instant.parse("2026-11-21T07:00:00Z");
    private final LegacyReportCodec codec = new LegacyReportCodec();

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21T06:42:51.864+0000", "2026-11-21T08:42:51.864+0200",
            "2026-11-21T01:12:51.864-0530", "2026-11-21T06:42:51.864Z", "2026-11-21T06:42:51.864+00:00"})
    void anyOffsetIsAccepted(String time) {
        assertThat(decode("time", time).fixTime()).isEqualTo(Instant.parse("2026-11-21T06:42:51.864Z"));
    }

    @Test
    void aPlaceMayHaveTwentyNineDecimals() {
        assertThat(decode("lat", "53.37902256287634123456789012345").lat()).isEqualTo(53.37902256287634123);
    }

    @Test
    void theTimeOfReceiptIsOurs() {
        assertThat(codec.decode(entries(), NOW).receivedAt()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vehicle", "lat", "long", "time"})
    void aMissingEntryIsRefusedByName(String entry) {
        Map<String, String> entries = entries();
        entries.remove(entry);

        assertThatExceptionOfType(InvalidReportException.class).isThrownBy(() -> codec.decode(entries, NOW))
                .withMessageContaining(entry);
    }

    @ParameterizedTest
    @CsvSource({"lat,north", "long,''", "time,yesterday", "time,2026-11-21", "vehicle,' '"})
    void anUnreadableEntryIsRefusedByName(String entry, String text) {
        assertThatExceptionOfType(InvalidReportException.class).isThrownBy(() -> decode(entry, text))
                .withMessageContaining(entry);
    }

    @Test
    void aNumberOfManyMegabytesIsRefusedUnread() {
        assertThatExceptionOfType(InvalidReportException.class).isThrownBy(() -> decode("lat", "1".repeat(1000)));
    }

    @Test
    void aReportComesBackAsItWas() {
        PositionReport report = codec.decode(entries(), NOW);

        assertThat(codec.decode(codec.encode(report), NOW)).isEqualTo(report);
    }

    private PositionReport decode(String entry, String text) {
        Map<String, String> entries = entries();
        entries.put(entry, text);
        return codec.decode(entries, NOW);
    }

    private static Map<String, String> entries() {
        return new HashMap<>(Map.of("vehicle", "City Truck", "lat", "53.37902256287634", "long", "-1.467330269515514",
                "time", "2026-11-21T06:42:51.864+0000"));
    }
}
