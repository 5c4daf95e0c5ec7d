// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import com.fleetman.messaging.activemq.ActiveMqAutoConfiguration;
import com.fleetman.messaging.broker.ReportConsumer;
import com.fleetman.messaging.broker.ReportPublisher;
import com.fleetman.messaging.broker.UpdateConsumer;
import com.fleetman.messaging.broker.UpdatePublisher;

import static org.assertj.core.api.Assertions.assertThat;

class MessagingSettingsTest {
    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withPropertyValues("spring.application.name=position-tracker")
            .withConfiguration(AutoConfigurations.of(MessagingAutoConfiguration.class,
                    ServedByAutoConfiguration.class, ActiveMqAutoConfiguration.class));

    @Test
    void theBrokerPortIsThereAndAsksForNoBrokerBeforeItIsUsed() {
        application.withPropertyValues("fleetman.messaging.broker=activemq",
                "fleetman.messaging.activemq.url=tcp://localhost:1")
                .run(
                        context -> assertThat(context).hasNotFailed()
                                .hasSingleBean(ReportPublisher.class)
                                .hasSingleBean(ReportConsumer.class)
                                .hasSingleBean(UpdatePublisher.class)
                                .hasSingleBean(UpdateConsumer.class));
    }

    @Test
    void aServiceWithoutABrokerDoesNotStartAndNamesTheSetting() {
        application.run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("broker"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"broker=carrier-pigeon", "batch-size=0", "activemq.format=morse", "activemq.queue=",
            "activmq.url=x", "rabbitmq.canary-slots=65", "rabbitmq.canary-slots=10", "rabbitmq.dark=true"})
    void aWrongOrUnknownSettingStopsTheStartAndIsNamed(String setting) {
        String key = setting.substring(0, setting.indexOf('='));
        application.withPropertyValues("fleetman.messaging.broker=activemq", "fleetman.messaging." + setting)
                .run(context -> {
                    assertThat(context).hasFailed();
                    assertThat(causes(context.getStartupFailure())).containsIgnoringCase(
                            key.substring(key.lastIndexOf('.') + 1).replace("-", ""));
                });
    }

    @Test
    void aProcessKnowsWhoItIs() {
        application.withPropertyValues("fleetman.messaging.broker=activemq")
                .run(
                        context -> assertThat(context.getBean(ServedBy.class).toString())
                                .startsWith("position-tracker;unknown;"));
    }

    private static String causes(@Nullable Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            text.append(cause).append('\n');
        }
        return text.toString().replace("-", "");
    }
}
