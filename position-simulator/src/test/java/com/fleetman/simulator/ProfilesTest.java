// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/** Where each profile finds the broker, and what the original's names for it do. */
class ProfilesTest {
    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer());

    @ParameterizedTest
    @CsvSource({"'', tcp://localhost:61616, 8080, ", "local, tcp://127.0.0.1:30616, 30022, ",
            "localhost, tcp://localhost:61616, 30022, ",
            "production-microservice, tcp://fleetman-queue:61616, 8080, legacy",
            "local-microservice, tcp://fleetman-queue:61616, 8080, legacy"})
    void eachProfileKnowsItsBrokerAndPort(String profile, String url, String port, String format) {
        runner.withPropertyValues("spring.profiles.active=" + profile).run(context -> {
            Environment environment = context.getEnvironment();
            assertThat(environment.getProperty("fleetman.messaging.activemq.url")).isEqualTo(url);
            assertThat(environment.getProperty("server.port")).isEqualTo(port);
            assertThat(environment.getProperty("fleetman.messaging.format")).isEqualTo(format);
        });
    }

    @ParameterizedTest
    @CsvSource({"''", "local", "localhost", "production-microservice", "local-microservice"})
    void theOriginalsEnvironmentVariablesAreHeard(String profile) {
        runner.withPropertyValues("spring.profiles.active=" + profile)
                .withInitializer(context -> TestPropertyValues
                        .of("SPRING_ACTIVEMQ_BROKER_URL=tcp://queue:1", "FLEETMAN_POSITION_QUEUE=mine")
                        .applyTo(context.getEnvironment(), TestPropertyValues.Type.SYSTEM_ENVIRONMENT))
                .run(context -> {
                    Environment environment = context.getEnvironment();
                    assertThat(environment.getProperty("fleetman.messaging.activemq.url")).isEqualTo("tcp://queue:1");
                    assertThat(environment.getProperty("fleetman.messaging.activemq.queue")).isEqualTo("mine");
                });
    }
}
