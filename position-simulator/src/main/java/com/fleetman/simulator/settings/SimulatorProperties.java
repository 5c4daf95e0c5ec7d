// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;

import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings below {@code fleetman.simulator}: which vehicles drive where, and how often they report.
 *
 * @param tracks folder of GPX files that replace the built-in tracks
 * @param vehicles size of the fleet; absent, every named vehicle drives once
 * @param reportInterval real time between two reports of a vehicle, a multiple of {@value #TICK_MILLIS} ms
 * @param seed two simulators with the same seed send the same reports
 * @param bufferSize most reports kept while the broker is away; then the oldest give way
 * @param darkVehicles names of vehicles whose reports are marked for a dark release
 */
@Validated
@ConfigurationProperties(prefix = SimulatorProperties.PREFIX, ignoreUnknownFields = false)
public record SimulatorProperties(
        @Nullable String tracks,
        @Nullable @Min(1) @Max(100_000) Integer vehicles,
        @DefaultValue("2s") @DurationMin(millis = 200) @DurationMax(minutes = 10) Duration reportInterval,
        @DefaultValue("1") long seed,
        @DefaultValue("20000") @Min(1) @Max(1_000_000) int bufferSize,
        @DefaultValue List<@NotBlank String> darkVehicles) {

    public static final String PREFIX = "fleetman.simulator";

    /** The name of {@link #darkVehicles}. */
    public static final String DARK_VEHICLES = PREFIX + ".dark-vehicles";

    /** The step of the reporting clock, in milliseconds. */
    public static final int TICK_MILLIS = 50;

    /** An empty text stands for an absent folder, as in an environment variable that is set to nothing. */
    public Optional<Path> tracksFolder() {
        return Optional.ofNullable(tracks).filter(text -> !text.isBlank()).map(Path::of);
    }

    @AssertTrue(message = "reportInterval must be a multiple of " + TICK_MILLIS + " ms")
    boolean isReportIntervalOnGrid() {
        return reportInterval.toMillis() % TICK_MILLIS == 0;
    }
}
