// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.PrimitiveIterator;
import java.util.stream.DoubleStream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/** What callers of a tracker that fails on purpose see, and what it counts. */
class SpoiltAnswersTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @RestController
    static class Controller {
        @GetMapping("/answer")
        String answer() {
            return "42";
        }

        @PostMapping("/answer")
        void change() {}
    }

    @Test
    void aShareOfTheQuestionsIsAnsweredBy503AndEachIsCounted() {
        PrimitiveIterator.OfDouble chances = DoubleStream.of(0.49, 0.5, 0.99, 0).iterator();
        MockMvcTester mvc = spoilt(new SpoiltAnswers(0.5, Duration.ZERO, chances::nextDouble, meters));
        assertThat(mvc.get().uri("/answer")).hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
                .failure()
                .hasMessageContaining("This tracker fails on purpose.");
        assertThat(mvc.get().uri("/answer")).hasStatusOk();
        assertThat(mvc.get().uri("/answer")).hasStatusOk();
        assertThat(mvc.get().uri("/answer")).hasStatus(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(questions("failed")).isEqualTo(2);
        assertThat(questions("passed")).isEqualTo(2);
    }

    @Test
    void allFailOrNoneAsTheShareSays() {
        assertThat(spoilt(new SpoiltAnswers(1, Duration.ZERO, () -> Math.nextDown(1.0), meters)).get().uri("/answer"))
                .hasStatus(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(spoilt(new SpoiltAnswers(0, Duration.ZERO, () -> 0, meters)).get().uri("/answer")).hasStatusOk();
    }

    @Test
    void aQuestionWaitsBeforeItIsLookedAt() {
        Instant asked = Instant.now();
        assertThat(spoilt(new SpoiltAnswers(0, Duration.ofMillis(80), () -> 0, meters)).get().uri("/answer"))
                .hasStatusOk();
        assertThat(Duration.between(asked, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(80));
    }

    @Test
    void whatIsNoQuestionIsLeftAlone() {
        assertThat(spoilt(new SpoiltAnswers(1, Duration.ofMinutes(1), () -> 0, meters)).post().uri("/answer"))
                .hasStatusOk();
        assertThat(questions("failed")).isZero();
    }

    private MockMvcTester spoilt(SpoiltAnswers spoilt) {
        return MockMvcTester.create(MockMvcBuilders.standaloneSetup(new Controller()).addInterceptors(spoilt).build());
    }

    private double questions(String fate) {
        return meters.get("fleetman.rehearsal.questions").tag("fate", fate).counter().count();
    }
}
