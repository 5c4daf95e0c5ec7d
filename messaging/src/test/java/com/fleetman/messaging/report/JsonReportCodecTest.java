// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.report;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JsonReportCodecTest {
    private static final Instant FIX = Instant.ofEpochMilli(1_790_000_000_123L);
    private final JsonReportCodec codec = new JsonReportCodec();

    @Test
    void timesAreEpochMillisecondsAndAbsentFieldsAreLeftOut() {
        PositionReport report = PositionReport.of("City Truck", ReportSource.SIMULATOR, FIX, FIX.plusMillis(7), 53.5,
                -1.5);

        assertThat(new String(codec.encode(report), StandardCharsets.UTF_8)).isEqualTo(
                "{\"vehicle\":\"City Truck\",\"source\":\"simulator\",\"fixTime\":1790000000123,"
                        + "\"receivedAt\":1790000000130,\"lat\":53.5,\"lon\":-1.5}");
    }

    @Test
    void aReportComesBackAsItWas() {
        PositionReport report = new PositionReport("Börse 1 화물", "phone", ReportSource.OSMAND, FIX, FIX, FIX, "m", 1.25,
                2.5, 3.0, 4.0, 5.0, 6.0, false, Map.of(PositionReport.CATEGORY, "truck"));

        assertThat(codec.decode(codec.encode(report))).isEqualTo(report);
    }

    @Test
    void whatANewerSenderAddsIsIgnored() {
        PositionReport report = decode("""
                {"vehicle":"A","source":"teleporter","fixTime":1790000000123,"lat":1,"lon":2,"mood":{"level":[1]}}""");

        assertThat(report.source()).isEqualTo(ReportSource.UNKNOWN);
        assertThat(report.lat()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"fixTime":1,"lat":1,"lon":2}                          | vehicle is missing
            {"vehicle":" ","fixTime":1,"lat":1,"lon":2}            | vehicle is missing
            {"vehicle":"A","lat":1,"lon":2}                        | fixTime is missing
            {"vehicle":"A","fixTime":1,"lat":1}                    | lat and lon come together
            {"vehicle":"A","fixTime":"yesterday","lat":1,"lon":2}  | not a report in JSON
            {"vehicle":"A","fixTime":1,"lat":"north","lon":2}      | not a report in JSON
            []                                                     | not a report in JSON
            null                                                   | not a report in JSON
            {                                                      | not a report in JSON
            """)
    void whatIsNoReportIsRefusedWithAReason(String body, String reason) {
        assertThatExceptionOfType(InvalidReportException.class).isThrownBy(() -> decode(body))
                .withMessageContaining(reason);
    }

    @Test
    void anEmptyBodyIsRefused() {
        assertThatExceptionOfType(InvalidReportException.class).isThrownBy(() -> codec.decode(new byte[0]));
    }

    @Test
    void aHugeBodyIsRefusedUnread() {
        assertThatExceptionOfType(InvalidReportException.class)
                .isThrownBy(() -> codec.decode(new byte[JsonReportCodec.MAX_BYTES + 1]))
                .withMessageContaining("larger");
    }

    @Test
    void deepNestingIsRefused() {
        String deep = "{\"vehicle\":\"A\",\"x\":" + "[".repeat(5000) + "]".repeat(5000) + "}";

        assertThatExceptionOfType(InvalidReportException.class).isThrownBy(() -> decode(deep));
    }

    private PositionReport decode(String body) {
        return codec.decode(body.getBytes(StandardCharsets.UTF_8));
    }
}
