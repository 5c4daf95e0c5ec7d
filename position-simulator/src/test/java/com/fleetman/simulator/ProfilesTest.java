// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/** What each profile says: the broker, where it is, the form of a report, and the port. */
class ProfilesTest {
    @ParameterizedTest
    @CsvSource({"'', rabbitmq, fleetman-queue, tcp://fleetman-queue:61616, , 8080",
            "local, activemq, localhost, tcp://localhost:30616, , 30022",
            "localhost, rabbitmq, localhost, tcp://localhost:61616, , 30022",
            "kubernetes, rabbitmq, fleetman-queue, tcp://fleetman-queue:61616, , 8080",
            "'production-microservice,kubernetes', activemq, fleetman-queue, tcp://fleetman-queue:61616, legacy, 8080",
            "production-microservice, activemq, fleetman-queue, tcp://fleetman-queue:61616, legacy, 8080",
            "local-microservice, activemq, fleetman-queue, tcp://fleetman-queue:61616, legacy, 8080",
            "'local,rabbitmq', rabbitmq, localhost, tcp://localhost:30616, , 30022"})
    void eachProfileKnowsItsBrokerAndPort(String profiles, String broker, String rabbitMqHost, String activeMqUrl,
            String format, String port) {
        new ApplicationContextRunner().withInitializer(new ConfigDataApplicationContextInitializer())
                .withPropertyValues("spring.profiles.active=" + profiles)
                .run(context -> {
                    Environment environment = context.getEnvironment();
                    assertThat(environment.getProperty("fleetman.messaging.broker")).isEqualTo(broker);
                    assertThat(environment.getProperty("spring.rabbitmq.host")).isEqualTo(rabbitMqHost);
                    assertThat(environment.getProperty("fleetman.messaging.activemq.url")).isEqualTo(activeMqUrl);
                    assertThat(environment.getProperty("fleetman.messaging.activemq.format")).isEqualTo(format);
                    assertThat(environment.getProperty("server.port")).isEqualTo(port);
                });
    }
}
