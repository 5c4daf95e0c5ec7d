// SPDX-License-Identifier: Apache-2.0
package com.fleetman.webapp.settings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

class WebappPropertiesTest {
    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(SettingsConfiguration.class);

    @Test
    void aMissingGatewayStopsTheStartAndIsNamed() {
        context.run(refused -> assertThat(refused).getFailure().rootCause().hasMessageContaining("gatewayUrl"));
    }

    @ParameterizedTest
    @CsvSource({
            "gateway-url, gateway:8080, gatewayUrl",
            "connect-timeout, 0s, connectTimeout",
            "page, classpath:/page, must end with a slash",
            "map.style-url, maps.example.org/day.json, styleUrl",
            "map.style-url, 'https://maps.example.org;x/day.json', must be like https://host/style.json",
            "map.pmtiles, /nowhere/europe.pmtiles, pmtiles must be a file that can be read",
            "gatewayurls, x, fleetman.webapp.gatewayurls"})
    void aWrongSettingStopsTheStartAndIsNamed(String key, String value, String named) {
        context.withPropertyValues("fleetman.webapp.gateway-url=http://gateway:8080",
                "fleetman.webapp." + key + "=" + value)
                .run(refused -> assertThat(refused).getFailure()
                        .extracting(WebappPropertiesTest::messages)
                        .asString()
                        .contains(named));
    }

    private static String messages(Throwable failure) {
        StringBuilder messages = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            messages.append(cause.getMessage()).append('\n');
        }
        return messages.toString();
    }
}
