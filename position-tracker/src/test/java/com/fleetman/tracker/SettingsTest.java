// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import com.fleetman.messaging.MessagingProperties;

import static org.assertj.core.api.Assertions.assertThat;

class SettingsTest {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties({TrackerProperties.class, MessagingProperties.class})
    static class Settings {}

    @Test
    void theHistoryIsLimitedOnALaptopAlone() {
        started(Map.of()).run(context -> assertThat(context.getBean(TrackerProperties.class).historyLimit()).isNull());
        started(Map.of("SPRING_PROFILES_ACTIVE", "local")).run(
                context -> assertThat(context.getBean(TrackerProperties.class).historyLimit()).isEqualTo(200_000));
    }

    @ParameterizedTest
    @CsvSource({"fleetman.tracker.history-limit, 10", "fleetman.tracker.history-limit, many",
            "fleetman.tracker.retention, 0s", "fleetman.tracker.legacy-history-limit, 0",
            "fleetman.tracker.judge.future, -1s", "fleetman.tracker.judge.max-speed, 0",
            "fleetman.tracker.judge.accuracy, -1", "fleetman.tracker.rejected-retention, 0s",
            "fleetman.tracker.store-timeout, 0s",
            "fleetman.tracker.histroy-limit, 200000", "fleetman.tracker.judge.futrue, 60s"})
    void aWrongSettingStopsTheStartAndIsNamed(String key, String value) {
        String lastPart = key.substring(key.lastIndexOf('.') + 1);
        started(Map.of()).withPropertyValues(key + "=" + value)
                .run(context -> assertThat(context.getStartupFailure())
                        .satisfiesAnyOf(
                                failure -> assertThat(failure).hasStackTraceContaining("'" + key + "'"),
                                failure -> assertThat(failure).hasStackTraceContaining("[" + key + "]"),
                                failure -> assertThat(failure).hasStackTraceContaining("'" + camel(lastPart) + "'"),
                                failure -> assertThat(failure).hasStackTraceContaining("." + camel(lastPart) + "'")));
    }

    @ParameterizedTest
    @CsvSource({"SPRING_DATA_MONGODB_URI, mongodb://elsewhere/other, spring.mongodb.uri, mongodb://elsewhere/other",
            "SPRING_DATA_MONGODB_HOST, elsewhere, spring.mongodb.uri, elsewhere",
            "SPRING_ACTIVEMQ_BROKER_URL, tcp://elsewhere:1, fleetman.messaging.activemq.url, tcp://elsewhere:1"})
    void theOriginalsNamesSayWhereStoreAndBrokerAreInEveryProfile(String variable, String value, String key,
            String expected) {
        for (String profile : PROFILES) {
            started(Map.of("SPRING_PROFILES_ACTIVE", profile, variable, value)).run(
                    context -> assertThat(context.getEnvironment().getProperty(key)).as(profile).contains(expected));
        }
    }

    @Test
    void theOriginalsNameOfTheQueueIsKnown() {
        started(Map.of("FLEETMAN_POSITION_QUEUE", "otherQueue")).run(
                context -> assertThat(context.getBean(MessagingProperties.class).activemq().queue())
                        .isEqualTo("otherQueue"));
        started(Map.of()).run(context -> assertThat(context.getBean(MessagingProperties.class).activemq().queue())
                .isEqualTo("positionQueue"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "local", "localhost", "production-microservice", "local-microservice"})
    void everyProfileStartsByItself(String profile) {
        started(Map.of("SPRING_PROFILES_ACTIVE", profile)).run(context -> assertThat(context).hasNotFailed());
    }

    private static final String[] PROFILES = {"", "local", "localhost", "production-microservice",
            "local-microservice"};

    private static ApplicationContextRunner started(Map<String, Object> variables) {
        return new ApplicationContextRunner()
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .replace(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                new SystemEnvironmentPropertySource(
                                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables)))
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withUserConfiguration(Settings.class);
    }

    private static String camel(String kebab) {
        StringBuilder camel = new StringBuilder();
        for (String part : kebab.split("-")) {
            camel.append(camel.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return camel.toString();
    }
}
