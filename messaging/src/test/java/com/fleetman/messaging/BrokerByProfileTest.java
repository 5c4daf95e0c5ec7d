// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging;

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

import com.fleetman.messaging.MessagingProperties.Broker;

import static org.assertj.core.api.Assertions.assertThat;

/** The broker of each profile, as the file says that every service imports. */
class BrokerByProfileTest {
    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(MessagingProperties.class)
    static class Settings {}

    @ParameterizedTest
    @CsvSource({
            "'', RABBITMQ, fleetman-queue, tcp://fleetman-queue:61616, JSON",
            "local, ACTIVEMQ, localhost, tcp://localhost:30616, JSON",
            "localhost, RABBITMQ, localhost, tcp://localhost:61616, JSON",
            "production-microservice, ACTIVEMQ, fleetman-queue, tcp://fleetman-queue:61616, LEGACY",
            "local-microservice, ACTIVEMQ, fleetman-queue, tcp://fleetman-queue:61616, LEGACY"})
    void eachProfileKnowsItsBrokerAndWhereItIs(String profile, Broker broker, String rabbitMqHost, String activeMqUrl,
            MessagingProperties.Format format) {
        started(Map.of("SPRING_PROFILES_ACTIVE", profile)).run(context -> {
            MessagingProperties settings = context.getBean(MessagingProperties.class);
            assertThat(settings.broker()).isEqualTo(broker);
            assertThat(settings.activemq().url()).isEqualTo(activeMqUrl);
            assertThat(settings.activemq().queue()).isEqualTo("positionQueue");
            assertThat(settings.activemq().format()).isEqualTo(format);
            assertThat(context.getEnvironment().getProperty("spring.rabbitmq.host")).isEqualTo(rabbitMqHost);
        });
    }

    @ParameterizedTest
    @CsvSource({"activemq, ACTIVEMQ, fleetman-queue", "'localhost,activemq', ACTIVEMQ, localhost",
            "'local,rabbitmq', RABBITMQ, localhost", "'rabbitmq,local', RABBITMQ, localhost",
            "'rabbitmq,kubernetes', RABBITMQ, fleetman-queue", "kubernetes, RABBITMQ, fleetman-queue"})
    void twoProfilesChooseTheBrokerAloneOnAnyRungInAnyOrder(String profiles, Broker broker, String host) {
        started(Map.of("SPRING_PROFILES_ACTIVE", profiles)).run(context -> {
            assertThat(context.getBean(MessagingProperties.class).broker()).isEqualTo(broker);
            assertThat(context.getEnvironment().getProperty("spring.rabbitmq.host")).isEqualTo(host);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "local", "localhost", "production-microservice", "local-microservice", "kubernetes"})
    void theEnvironmentChoosesTheBrokerOnAnyRung(String profile) {
        for (Broker broker : Broker.values()) {
            started(Map.of("SPRING_PROFILES_ACTIVE", profile, "FLEETMAN_MESSAGING_BROKER", broker.name().toLowerCase()))
                    .run(context -> assertThat(context.getBean(MessagingProperties.class).broker()).isEqualTo(broker));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "local", "localhost", "production-microservice", "local-microservice"})
    void theOriginalsNamesAreHeardInEveryProfile(String profile) {
        started(Map.of("SPRING_PROFILES_ACTIVE", profile, "SPRING_ACTIVEMQ_BROKER_URL", "tcp://queue:1",
                "FLEETMAN_POSITION_QUEUE", "mine")).run(context -> {
                    MessagingProperties settings = context.getBean(MessagingProperties.class);
                    assertThat(settings.activemq().url()).isEqualTo("tcp://queue:1");
                    assertThat(settings.activemq().queue()).isEqualTo("mine");
                });
    }

    @Test
    void theUsualKeysSayWhereRabbitMqIs() {
        started(Map.of("SPRING_RABBITMQ_HOST", "elsewhere")).run(
                context -> assertThat(context.getEnvironment().getProperty("spring.rabbitmq.host"))
                        .isEqualTo("elsewhere"));
    }

    private static ApplicationContextRunner started(Map<String, Object> variables) {
        String environment = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        return new ApplicationContextRunner()
                .withPropertyValues("spring.config.import=classpath:fleetman-messaging.yaml")
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .replace(environment, new SystemEnvironmentPropertySource(environment, variables)))
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withUserConfiguration(Settings.class);
    }
}
