// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker;

import java.time.Duration;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings below {@code fleetman.tracker}.
 *
 * @param retention how long a position stays in the history after its fix time, on a store that expires documents
 * @param rejectedRetention how long a rejected report is kept
 * @param historyLimit most positions kept in all, for a store that does not expire them; absent: no limit
 * @param legacyHistoryLimit most positions in one answer of the legacy history, which has no pages
 * @param storeTimeout how long to look for a store, or wait to be connected with it
 * @param judge when a report is believed
 * @param rehearsal for tests alone: what goes wrong on purpose
 */
@Validated
@ConfigurationProperties(prefix = TrackerProperties.PREFIX, ignoreUnknownFields = false)
public record TrackerProperties(
        @DefaultValue("30d") @NotNull @DurationMin(hours = 1) Duration retention,
        @DefaultValue("7d") @NotNull @DurationMin(hours = 1) Duration rejectedRetention,
        @Nullable @Min(1_000) Integer historyLimit,
        @DefaultValue("20000") @Min(1) @Max(200_000) int legacyHistoryLimit,
        @DefaultValue("2s") @NotNull @DurationMin(millis = 100) Duration storeTimeout,
        @DefaultValue @NotNull @Valid Judge judge,
        @Nullable @Valid Rehearsal rehearsal) {

    public static final String PREFIX = "fleetman.tracker";

    /**
     * Limits on what is believed.
     *
     * @param future how far a fix time may lie after the report was received
     * @param past how far a fix time may lie before the report was received
     * @param accuracy metres; a radius of error above it makes a position suspect
     * @param maxSpeed metres per second; who must have been faster to get somewhere is suspect
     * @param maxSpeeds metres per second for single categories; unless set, a person may sit in a fast train
     */
    public record Judge(
            @DefaultValue("60s") @NotNull @DurationMin Duration future,
            @DefaultValue("30d") @NotNull @DurationMin Duration past,
            @DefaultValue("200") @Positive double accuracy,
            @DefaultValue("69.4") @Positive double maxSpeed,
            @Nullable Map<String, @NotNull @Positive Double> maxSpeeds) {
        private static final Map<String, Double> USUAL = Map.of("person", 100.0);

        public Judge {
            maxSpeeds = maxSpeeds == null ? USUAL : Map.copyOf(maxSpeeds);
        }
    }

    /**
     * What goes wrong on purpose.
     *
     * @param enabled that all this is meant; without it the tracker does not start
     * @param haltAt the step at which the process ends, as if it was killed
     * @param haltAfter the number of the batch in which it does
     * @param acknowledgeFirst batches are acknowledged before they are handled, which loses reports
     * @param failShare of the questions (GET), how many are answered by 503: 0 for none, 1 for all
     * @param answerDelay how long each question waits before it is looked at
     */
    public record Rehearsal(
            @DefaultValue("false") boolean enabled,
            @Nullable IngestStep haltAt,
            @DefaultValue("1") @Min(1) int haltAfter,
            @DefaultValue("false") boolean acknowledgeFirst,
            @DefaultValue("0") @DecimalMin("0") @DecimalMax("1") double failShare,
            @DefaultValue("0s") @NotNull @DurationMin @DurationMax(minutes = 1) Duration answerDelay) {
        @AssertTrue(message = "nothing goes wrong on purpose unless fleetman.tracker.rehearsal.enabled is true")
        boolean isMeant() {
            return enabled || haltAt == null && !acknowledgeFirst && !spoilsAnswers();
        }

        public boolean spoilsAnswers() {
            return failShare > 0 || answerDelay.isPositive();
        }
    }
}
