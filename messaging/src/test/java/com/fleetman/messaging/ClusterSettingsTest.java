// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/** What a cluster changes for every service, and a profile alone does not. */
class ClusterSettingsTest {
    @ParameterizedTest
    @CsvSource({"kubernetes, '', ecs", "kubernetes, production-microservice, ecs", "none, kubernetes,"})
    void logsAreJsonInACluster(String platform, String profiles, String format) {
        new ApplicationContextRunner().withInitializer(new ConfigDataApplicationContextInitializer())
                .withPropertyValues("spring.main.cloud-platform=" + platform, "spring.profiles.active=" + profiles,
                        "spring.config.import=classpath:fleetman-messaging.yaml,classpath:fleetman-cluster.yaml")
                .run(context -> assertThat(
                        context.getEnvironment().getProperty("logging.structured.format.console")).isEqualTo(format));
    }
}
