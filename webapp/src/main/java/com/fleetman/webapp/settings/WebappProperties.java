// SPDX-License-Identifier: Apache-2.0
package com.fleetman.webapp.settings;

import java.net.URI;
import java.time.Duration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings below {@code fleetman.webapp}.
 *
 * @param gatewayUrl where the API gateway answers
 * @param connectTimeout how long a connection to it may take
 * @param page where the built page lies, as a resource location
 * @param map what it shows under the vehicles
 */
@Validated
@ConfigurationProperties(prefix = WebappProperties.PREFIX, ignoreUnknownFields = false)
public record WebappProperties(
        @NotNull @Pattern(regexp = "https?://[^/?#\\s]+/?", message = "must be like http://host:8080") String gatewayUrl,
        @DefaultValue("1s") @DurationMin(millis = 1) Duration connectTimeout,
        @DefaultValue("classpath:/page/") @NotBlank @Pattern(regexp = ".*/", message = "must end with a slash") String page,
        @DefaultValue @Valid MapSettings map) {

    public static final String PREFIX = "fleetman.webapp";

    public URI gatewayUri() {
        return URI.create(gatewayUrl);
    }
}
