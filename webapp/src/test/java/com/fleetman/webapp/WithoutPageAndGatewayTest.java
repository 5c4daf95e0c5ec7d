// SPDX-License-Identifier: Apache-2.0
package com.fleetman.webapp;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;

class WithoutPageAndGatewayTest {
    private final RunningWebapp webapp = new RunningWebapp("http://localhost:1",
            "fleetman.webapp.page=classpath:/no-page/");

    @AfterEach
    void stop() {
        webapp.close();
    }

    @Test
    void theServiceIsReadyAndSaysWhatIsMissing() {
        webapp.client().get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
        webapp.client()
                .get()
                .uri("/")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.detail")
                .value(
                        detail -> assertThat((String) detail).startsWith("The page was not built"));
    }

    @Test
    void aGatewayThatIsAwayIsAProblemAtOnce() {
        webapp.client()
                .mutate()
                .responseTimeout(Duration.ofSeconds(2))
                .build()
                .get()
                .uri("/api/live")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .exists(HttpHeaders.RETRY_AFTER)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("The API gateway cannot be reached.");
    }
}
