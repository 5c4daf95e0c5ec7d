// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.propagation;

import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

import com.fleetman.gateway.RunningGateway;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/** Which headers of a request reach the tracker. */
class PropagationTest {
    @RegisterExtension
    private static final RunningGateway gateway = new RunningGateway();

    @BeforeEach
    void anyAnswerWillDo() {
        gateway.tracker.stubFor(any(anyUrl()).willReturn(okJson("[]")));
    }

    /** The first is a call of the gateway's own, the others are routes. */
    @ParameterizedTest
    @CsvSource({"/api/history/Truck, /history/Truck", "/api/v1/vehicles/Truck, /api/v1/vehicles/Truck",
            "/api/vehicles/, /vehicles/"})
    void theMarkOfAReleaseAndTheTraceGoOnWithEveryCall(String asked, String called) {
        String[] headers = {"x-fleetman-release", "my-header", "x-request-id", "x-b3-traceid", "x-b3-spanid",
                "x-b3-sampled", "b3", "traceparent", "tracestate"};
        var request = gateway.client().get().uri(asked);
        RequestPatternBuilder expected = getRequestedFor(urlPathEqualTo(called));
        for (String header : headers) {
            request.header(header, "value of " + header);
            expected.withHeader(header, equalTo("value of " + header));
        }

        request.exchange().expectStatus().isOk();

        gateway.tracker.verify(1, expected);
    }

    @Test
    void whatIsNotListedStaysBehindAndOneRequestsHeadersDoNotGoWithAnother() {
        gateway.client()
                .get()
                .uri("/api/history/Truck")
                .header("my-header", "canary")
                .header("x-secret", "1")
                .exchange()
                .expectStatus()
                .isOk();
        gateway.client().get().uri("/api/history/Bus").exchange().expectStatus().isOk();

        gateway.tracker.verify(1, getRequestedFor(urlPathEqualTo("/history/Truck"))
                .withHeader("my-header", equalTo("canary"))
                .withoutHeader("x-secret"));
        gateway.tracker.verify(1, getRequestedFor(urlPathEqualTo("/history/Bus")).withoutHeader("my-header"));
    }

    @Test
    void anOperatorMayListOthers() {
        settings().withPropertyValues("fleetman.propagation.headers=X-Tenant, x-own-*").run(context -> {
            PropagationProperties settings = context.getBean(PropagationProperties.class);
            assertThat(settings.cover("x-tenant")).isTrue();
            assertThat(settings.cover("X-Own-Thing")).isTrue();
            assertThat(settings.cover("x-tenant-2")).isFalse();
            assertThat(settings.cover("my-header")).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"headers=x header", "headers=*", "headers=x-*-b", "header=x"})
    void aNameThatIsNoneStopsTheStart(String setting) {
        settings().withPropertyValues("fleetman.propagation." + setting)
                .run(context -> assertThat(context.getStartupFailure())
                        .hasStackTraceContaining("fleetman.propagation"));
    }

    private static ApplicationContextRunner settings() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
                .withUserConfiguration(PropagationConfiguration.class);
    }
}
