// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker;

import java.time.Duration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings below {@code fleetman.tracker}.
 *
 * @param retention how long a position stays in the history after its fix time, on a store that expires documents
 * @param historyLimit most positions kept in all, for a store that does not expire them; absent: no limit
 * @param legacyHistoryLimit most positions in one answer of the legacy history, which has no pages
 * @param storeTimeout how long to look for a store, or wait to be connected with it
 * @param judge when a report is believed
 */
@Validated
@ConfigurationProperties(prefix = TrackerProperties.PREFIX, ignoreUnknownFields = false)
public record TrackerProperties(
        @DefaultValue("30d") @NotNull @DurationMin(hours = 1) Duration retention,
        @Nullable @Min(1_000) Integer historyLimit,
        @DefaultValue("20000") @Min(1) @Max(200_000) int legacyHistoryLimit,
        @DefaultValue("2s") @NotNull @DurationMin(millis = 100) Duration storeTimeout,
        @DefaultValue @NotNull @Valid Judge judge) {

    public static final String PREFIX = "fleetman.tracker";

    /**
     * Limits on what is believed.
     *
     * @param future how far a fix time may lie after the report was received
     * @param past how far a fix time may lie before the report was received
     */
    public record Judge(
            @DefaultValue("60s") @NotNull @DurationMin Duration future,
            @DefaultValue("30d") @NotNull @DurationMin Duration past) {}
}
