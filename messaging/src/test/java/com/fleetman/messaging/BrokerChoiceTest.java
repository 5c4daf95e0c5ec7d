// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging;

import org.apache.activemq.ActiveMQConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.env.MockEnvironment;

import com.fleetman.messaging.broker.RejectedReports;
import com.fleetman.messaging.broker.ReportConsumer;
import com.fleetman.messaging.broker.ReportPublisher;
import com.fleetman.messaging.broker.UpdateConsumer;
import com.fleetman.messaging.broker.UpdatePublisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

class BrokerChoiceTest {
    @ParameterizedTest
    @CsvSource({"rabbitmq", "activemq"})
    void theChosenBrokerCarriesEverythingAndTheOtherIsNotThere(String broker) {
        try (ConfigurableApplicationContext context = start("fleetman.messaging.broker=" + broker)) {
            for (Class<?> part : new Class<?>[]{ReportPublisher.class, ReportConsumer.class, UpdatePublisher.class,
                    UpdateConsumer.class, RejectedReports.class}) {
                assertThat(context.getBean(part).getClass().getPackageName()).endsWith("." + broker);
            }
            assertThat(context.getBeanNamesForType(CachingConnectionFactory.class))
                    .hasSize(broker.equals("rabbitmq") ? 1 : 0);
            assertThat(context.getBeanNamesForType(ActiveMQConnectionFactory.class))
                    .hasSize(broker.equals("activemq") ? 1 : 0);
        }
    }

    @ParameterizedTest
    @CsvSource({"'', 5, 2000", "'spring.rabbitmq.requested-heartbeat=20s', 20, 2000",
            "'spring.rabbitmq.connection-timeout=7s', 5, 7000"})
    void aBrokerThatDoesNotAnswerIsNoticedSoonUnlessItsSettingsSayOtherwise(String setting, int heartbeatSeconds,
            int connectMillis) {
        try (ConfigurableApplicationContext context = start("fleetman.messaging.broker=rabbitmq", setting)) {
            var factory = context.getBean(CachingConnectionFactory.class).getRabbitConnectionFactory();

            assertThat(factory.getRequestedHeartbeat()).isEqualTo(heartbeatSeconds);
            assertThat(factory.getConnectionTimeout()).isEqualTo(connectMillis);
        }
    }

    /** What a subscription knows of its connection is what counts, and the page has no broker at all. */
    @ParameterizedTest
    @CsvSource({"rabbitmq, true", "activemq, false", "'', false"})
    void springsOwnClientIsSetUpForRabbitMqAloneAndItsHealthNever(String broker, boolean client) {
        OwnBrokerClient filter = new OwnBrokerClient();
        filter.setEnvironment(new MockEnvironment()
                .withProperty("fleetman.messaging.broker", broker));

        assertThat(filter.match(new String[]{"org.springframework.boot.amqp.autoconfigure.RabbitAutoConfiguration",
                "org.springframework.boot.amqp.autoconfigure.health.RabbitHealthContributorAutoConfiguration",
                "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration"},
                mock(AutoConfigurationMetadata.class)))
                .containsExactly(client, false, true);
    }

    private static ConfigurableApplicationContext start(String... settings) {
        return new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
                .properties("spring.application.name=position-tracker", "spring.rabbitmq.port=1",
                        "fleetman.messaging.activemq.url=tcp://localhost:1")
                .properties(settings)
                .run();
    }

    @EnableAutoConfiguration
    static class Application {}
}
