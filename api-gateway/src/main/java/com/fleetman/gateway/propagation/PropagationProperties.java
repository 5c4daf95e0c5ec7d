// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.propagation;

import java.util.List;
import java.util.Locale;

import jakarta.validation.constraints.Pattern;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import com.fleetman.messaging.report.Release;

/**
 * Settings below {@code fleetman.propagation}.
 *
 * @param headers names of the headers that go with a request; one that ends in a star stands for all that begin so
 */
@Validated
@ConfigurationProperties(prefix = PropagationProperties.PREFIX, ignoreUnknownFields = false)
record PropagationProperties(
        @DefaultValue({
                Release.HEADER, "my-header", "x-request-id", "x-b3-*", "b3", "traceparent",
                "tracestate"}) List<@Pattern(regexp = "[A-Za-z0-9-]+\\*?", message = "must be like x-request-id or x-b3-*") String> headers) {
    static final String PREFIX = "fleetman.propagation";

    boolean cover(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return headers.stream()
                .map(listed -> listed.toLowerCase(Locale.ROOT))
                .anyMatch(listed -> listed.endsWith("*")
                        ? name.startsWith(listed.substring(0, listed.length() - 1))
                        : name.equals(listed));
    }
}
