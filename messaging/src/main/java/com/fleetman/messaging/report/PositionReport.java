// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.report;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a vehicle sent: immutable, and possibly wrong. The tracker judges it; here only its shape is certain.
 *
 * @param vehicle identity of the vehicle, not blank, at most {@value #MAX_VEHICLE_LENGTH} characters
 * @param device what sent it, where that is not the vehicle itself
 * @param source the door it came in by
 * @param fixTime when the vehicle was there
 * @param sentTime when the device built the message
 * @param receivedAt when it reached us
 * @param messageId the sender's own id of it
 * @param lat degrees north, WGS-84; absent together with {@code lon} in a heartbeat
 * @param lon degrees east, WGS-84
 * @param altitude metres above the ellipsoid
 * @param accuracy radius in metres
 * @param speed metres per second over ground
 * @param course degrees true, clockwise from north
 * @param valid false when the device itself doubts the fix
 * @param attributes at most {@value #MAX_ATTRIBUTES} more facts of at most {@value #MAX_ATTRIBUTE_LENGTH} characters
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PositionReport(
        String vehicle,
        @Nullable String device,
        ReportSource source,
        Instant fixTime,
        @Nullable Instant sentTime,
        Instant receivedAt,
        @Nullable String messageId,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable Double altitude,
        @Nullable Double accuracy,
        @Nullable Double speed,
        @Nullable Double course,
        @Nullable Boolean valid,
        Map<String, String> attributes) {

    public static final int MAX_VEHICLE_LENGTH = 128;
    public static final int MAX_ATTRIBUTES = 32;
    public static final int MAX_ATTRIBUTE_LENGTH = 64;

    /** The attribute that names the kind of vehicle: car, van, truck, bus, bike, person, boat or other. */
    public static final String CATEGORY = "category";

    /** @throws InvalidReportException when the shape is wrong; its message says what */
    @SuppressWarnings("NullAway") // a decoder passes on what the message left out
    public PositionReport {
        require(vehicle != null && !vehicle.isBlank(), "vehicle is missing");
        require(vehicle.length() <= MAX_VEHICLE_LENGTH, "vehicle is longer than " + MAX_VEHICLE_LENGTH + " characters");
        require(fixTime != null, "fixTime is missing");
        require((lat == null) == (lon == null), "lat and lon come together or not at all");
        receivedAt = receivedAt == null ? fixTime : receivedAt;
        source = source == null ? ReportSource.UNKNOWN : source;
        attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
        require(attributes.size() <= MAX_ATTRIBUTES, "more than " + MAX_ATTRIBUTES + " attributes");
        attributes.forEach((name, value) -> require(
                name.length() <= MAX_ATTRIBUTE_LENGTH && value.length() <= MAX_ATTRIBUTE_LENGTH,
                "an attribute is longer than " + MAX_ATTRIBUTE_LENGTH + " characters"));
    }

    /** A report of a place and nothing else. */
    public static PositionReport of(String vehicle, ReportSource source, Instant fixTime, Instant receivedAt,
            double lat, double lon) {
        return new PositionReport(vehicle, null, source, fixTime, null, receivedAt, null, lat, lon, null, null, null,
                null, null, Map.of());
    }

    private static void require(boolean condition, String reason) {
        if (!condition) {
            throw new InvalidReportException(reason);
        }
    }
}
