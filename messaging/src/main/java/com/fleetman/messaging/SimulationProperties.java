// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings below {@code fleetman.simulation}, which are the same for the whole fleet: the simulator drives by them, and
 * the tracker believes by them.
 *
 * @param speedFactor how much faster than real time the vehicles drive
 */
@Validated
@ConfigurationProperties(prefix = SimulationProperties.PREFIX, ignoreUnknownFields = false)
public record SimulationProperties(
        @DefaultValue("1") @DecimalMin(value = "0", inclusive = false) @DecimalMax("100") double speedFactor) {
    public static final String PREFIX = "fleetman.simulation";
}
