// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.settings;

import java.net.URI;
import java.time.Duration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings below {@code fleetman.gateway}.
 *
 * @param trackerUrl where the position tracker answers; {@code host:port} alone means http, as in the original
 */
@Validated
@ConfigurationProperties(prefix = GatewayProperties.PREFIX, ignoreUnknownFields = false)
public record GatewayProperties(
        @NotNull @Pattern(regexp = "https?://[^/?#\\s]+/?", message = "must be like http://host:8080") String trackerUrl,
        @DefaultValue @Valid Tracker tracker,
        @DefaultValue @Valid Picture picture,
        @DefaultValue @Valid Live live) {

    public static final String PREFIX = "fleetman.gateway";

    @SuppressWarnings("NullAway") // absent until validation has named it
    public GatewayProperties {
        trackerUrl = withScheme(trackerUrl);
    }

    public URI trackerUri() {
        return URI.create(trackerUrl);
    }

    private static @Nullable String withScheme(@Nullable String url) {
        return url == null || url.isBlank() || url.contains("://") ? url : "http://" + url;
    }

    /**
     * Patience with the tracker.
     *
     * @param timeLimit until its answer must have begun
     * @param retries further attempts of a GET that failed
     * @param breakerPause how long it is left alone after failing too often
     */
    public record Tracker(
            @DefaultValue("1s") @DurationMin(millis = 1) Duration connectTimeout,
            @DefaultValue("3s") @DurationMin(millis = 1) Duration timeLimit,
            @DefaultValue("2") @Min(0) @Max(10) int retries,
            @DefaultValue("100ms") @DurationMin(millis = 1) Duration retryPause,
            @DefaultValue("5s") @DurationMin(millis = 1) Duration breakerPause,
            @DefaultValue("2s") @DurationMin(millis = 1) Duration probeInterval) {}

    /**
     * How the picture of the fleet is loaded.
     *
     * @param pageSize vehicles asked for at a time
     * @param retryPause pause after a snapshot that failed, doubled each time up to {@code maxRetryPause}
     * @param brokerGrace how long the snapshot waits for the broker
     * @param readyAfter when the gateway counts as ready even without a snapshot
     */
    public record Picture(
            @DefaultValue("1000") @Min(1) @Max(1000) int pageSize,
            @DefaultValue("500ms") @DurationMin(millis = 1) Duration retryPause,
            @DefaultValue("10s") @DurationMin(millis = 1) Duration maxRetryPause,
            @DefaultValue("2s") @DurationMin(millis = 1) Duration brokerGrace,
            @DefaultValue("10s") @DurationMin(millis = 0) Duration readyAfter) {}

    /**
     * The pace of the live stream.
     *
     * @param batchInterval how often changes are sent
     * @param maxAge about when a stream is ended, so that new replicas get their share of the viewers
     * @param stuckAfter when a viewer that takes nothing is cut off
     * @param reconnectAfter the least a browser waits before it comes back after a broken connection
     */
    public record Live(
            @DefaultValue("200ms") @DurationMin(millis = 10) Duration batchInterval,
            @DefaultValue("2s") @DurationMin(millis = 10) Duration healthInterval,
            @DefaultValue("15s") @DurationMin(millis = 10) Duration commentInterval,
            @DefaultValue("10m") @DurationMin(millis = 10) Duration maxAge,
            @DefaultValue("30s") @DurationMin(millis = 10) Duration stuckAfter,
            @DefaultValue("2s") @DurationMin(millis = 0) Duration reconnectAfter) {}
}
