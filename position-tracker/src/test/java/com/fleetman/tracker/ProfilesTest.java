// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/** What each profile says: the broker, where it is, where the store is, and the port. */
class ProfilesTest {
    @ParameterizedTest
    @CsvSource({"'', rabbitmq, fleetman-queue, tcp://fleetman-queue:61616, fleetman-mongodb:27017, 8080",
            "local, activemq, localhost, tcp://localhost:30616, localhost:30017, 30021",
            "localhost, rabbitmq, localhost, tcp://localhost:61616, localhost:27017, 30021",
            "production-microservice, activemq, fleetman-queue, tcp://fleetman-queue:61616, fleetman-mongodb:27017, 8080",
            "local-microservice, activemq, fleetman-queue, tcp://fleetman-queue:61616, fleetman-mongodb:27017, 8080",
            "'localhost,activemq', activemq, localhost, tcp://localhost:61616, localhost:27017, 30021"})
    void eachProfileKnowsItsBrokerStoreAndPort(String profiles, String broker, String rabbitMqHost,
            String activeMqUrl, String store, String port) {
        new ApplicationContextRunner().withInitializer(new ConfigDataApplicationContextInitializer())
                .withPropertyValues("spring.profiles.active=" + profiles)
                .run(context -> {
                    Environment environment = context.getEnvironment();
                    assertThat(environment.getProperty("fleetman.messaging.broker")).isEqualTo(broker);
                    assertThat(environment.getProperty("spring.rabbitmq.host")).isEqualTo(rabbitMqHost);
                    assertThat(environment.getProperty("fleetman.messaging.activemq.url")).isEqualTo(activeMqUrl);
                    assertThat(environment.getProperty("spring.mongodb.uri"))
                            .isEqualTo("mongodb://" + store + "/fleetman");
                    assertThat(environment.getProperty("server.port")).isEqualTo(port);
                });
    }
}
