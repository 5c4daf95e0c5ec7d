// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging;

import jakarta.validation.constraints.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The setting {@code fleetman.version}.
 *
 * @param version what a process calls its version, so that two of the same build can be told apart; absent: the build's
 */
@Validated
@ConfigurationProperties(prefix = "fleetman")
record VersionProperties(
        @Nullable @Pattern(regexp = VersionProperties.LABEL, message = VersionProperties.RULE) String version) {
    static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9._-]{0,30}[A-Za-z0-9])?";
    static final String RULE = "must be like v2 or 1.4.0: at most 32 letters, digits, points, dashes and underscores";
}
