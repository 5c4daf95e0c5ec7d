// SPDX-License-Identifier: Apache-2.0
package com.fleetman.webapp;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/** What each profile says: where the gateway is, and the port. */
class ProfilesTest {
    @ParameterizedTest
    @CsvSource({"'', fleetman-api-gateway:8080, 8080", "local, localhost:30020, 30080",
            "localhost, localhost:30020, 30080", "production-microservice, fleetman-api-gateway:8080, 8080",
            "local-microservice, fleetman-api-gateway:8080, 8080"})
    void eachProfileKnowsItsGatewayAndPort(String profile, String gateway, String port) {
        new ApplicationContextRunner().withInitializer(new ConfigDataApplicationContextInitializer())
                .withPropertyValues("spring.profiles.active=" + profile)
                .run(context -> {
                    assertThat(context.getEnvironment().getProperty("fleetman.webapp.gateway-url"))
                            .isEqualTo("http://" + gateway);
                    assertThat(context.getEnvironment().getProperty("server.port")).isEqualTo(port);
                });
    }
}
