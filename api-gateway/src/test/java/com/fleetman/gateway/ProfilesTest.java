// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/** What each profile says: the broker, where it is, where the tracker is, and the port. */
class ProfilesTest {
    private final ApplicationContextRunner gateway = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer());

    @ParameterizedTest
    @CsvSource({"'', rabbitmq, fleetman-queue, tcp://fleetman-queue:61616, fleetman-position-tracker:8080, 8080",
            "local, activemq, localhost, tcp://localhost:30616, localhost:30021, 30020",
            "localhost, rabbitmq, localhost, tcp://localhost:61616, localhost:30021, 30020",
            "production-microservice, activemq, fleetman-queue, tcp://fleetman-queue:61616, fleetman-position-tracker:8080, 8080",
            "local-microservice, activemq, fleetman-queue, tcp://fleetman-queue:61616, fleetman-position-tracker:8080, 8080",
            "'localhost,activemq', activemq, localhost, tcp://localhost:61616, localhost:30021, 30020"})
    void eachProfileKnowsItsBrokerTrackerAndPort(String profiles, String broker, String rabbitMqHost,
            String activeMqUrl, String tracker, String port) {
        gateway.withPropertyValues("spring.profiles.active=" + profiles).run(context -> {
            Environment environment = context.getEnvironment();
            assertThat(environment.getProperty("fleetman.messaging.broker")).isEqualTo(broker);
            assertThat(environment.getProperty("spring.rabbitmq.host")).isEqualTo(rabbitMqHost);
            assertThat(environment.getProperty("fleetman.messaging.activemq.url")).isEqualTo(activeMqUrl);
            assertThat(environment.getProperty("fleetman.gateway.tracker-url")).isEqualTo("http://" + tracker);
            assertThat(environment.getProperty("server.port")).isEqualTo(port);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "local", "localhost", "production-microservice", "local-microservice"})
    void theOriginalsEnvironmentVariablesAreHeard(String profile) {
        gateway.withPropertyValues("spring.profiles.active=" + profile)
                .withInitializer(context -> TestPropertyValues
                        .of("POSITION_TRACKER_URL=tracker:1", "SPRING_ACTIVEMQ_BROKER_URL=tcp://queue:1")
                        .applyTo(context.getEnvironment(), TestPropertyValues.Type.SYSTEM_ENVIRONMENT))
                .run(context -> {
                    Environment environment = context.getEnvironment();
                    assertThat(environment.getProperty("fleetman.gateway.tracker-url")).isEqualTo("tracker:1");
                    assertThat(environment.getProperty("fleetman.messaging.activemq.url")).isEqualTo("tcp://queue:1");
                });
    }
}
