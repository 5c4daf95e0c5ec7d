// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.settings;

import java.net.URI;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

class GatewayPropertiesTest {
    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(SettingsConfiguration.class);
    private final ApplicationContextRunner valid = context
            .withPropertyValues("fleetman.gateway.tracker-url=http://tracker:8080");

    @Test
    void onlyTheTrackerMustBeNamed() {
        valid.run(started -> {
            GatewayProperties settings = started.getBean(GatewayProperties.class);
            assertThat(settings.trackerUri()).isEqualTo(URI.create("http://tracker:8080"));
            assertThat(settings.live().batchInterval()).isEqualTo(Duration.ofMillis(200));
            assertThat(settings.tracker().timeLimit()).isEqualTo(Duration.ofSeconds(3));
        });
    }

    @Test
    void aTrackerWithoutASchemeIsReachedByHttp() {
        context.withPropertyValues("fleetman.gateway.tracker-url=tracker:8080")
                .run(started -> assertThat(
                        started.getBean(GatewayProperties.class).trackerUri())
                        .isEqualTo(URI.create("http://tracker:8080")));
    }

    @Test
    void aMissingTrackerStopsTheStartAndIsNamed() {
        context.run(refused -> assertThat(refused).getFailure().rootCause().hasMessageContaining("trackerUrl"));
    }

    @ParameterizedTest
    @CsvSource({
            "tracker-url, ftp://tracker, trackerUrl",
            "tracker.retries, 11, tracker.retries",
            "tracker.time-limit, 0s, tracker.timeLimit",
            "picture.page-size, 1001, picture.pageSize",
            "live.batch-interval, 1ms, live.batchInterval",
            "live.max-age, soon, live.max-age",
            "live.batchinterwal, 1s, live.batchinterwal"})
    void aWrongSettingStopsTheStartAndIsNamed(String key, String value, String named) {
        valid.withPropertyValues("fleetman.gateway." + key + "=" + value)
                .run(refused -> assertThat(refused)
                        .getFailure()
                        .extracting(failure -> stack(failure))
                        .asString()
                        .contains(named));
    }

    private static String stack(Throwable failure) {
        StringBuilder messages = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            messages.append(cause.getMessage()).append('\n');
        }
        return messages.toString();
    }
}
