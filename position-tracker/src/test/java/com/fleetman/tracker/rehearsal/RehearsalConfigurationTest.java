// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.rehearsal;

import java.util.ArrayList;
import java.util.List;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import com.fleetman.messaging.broker.ReportHandler;
import com.fleetman.tracker.IngestStep;
import com.fleetman.tracker.TrackerProperties;
import com.fleetman.tracker.ingest.IngestObserver;

import static org.assertj.core.api.Assertions.assertThat;

class RehearsalConfigurationTest {
    private final ApplicationContextRunner tracker = new ApplicationContextRunner()
            .withUserConfiguration(Settings.class, RehearsalConfiguration.class)
            .withBean("batchHandler", ReportHandler.class, () -> _ -> List.of())
            .withBean(SimpleMeterRegistry.class);
    private final ApplicationContextRunner meant = tracker
            .withPropertyValues("fleetman.tracker.rehearsal.enabled=true");

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(TrackerProperties.class)
    static class Settings {}

    @Test
    void nothingGoesWrongUnlessASettingAsks() {
        tracker.run(context -> assertThat(context).doesNotHaveBean(IngestObserver.class)
                .hasSingleBean(ReportHandler.class));
        tracker.withPropertyValues("fleetman.tracker.rehearsal.acknowledge-first=false",
                "fleetman.tracker.rehearsal.enabled=false")
                .run(context -> assertThat(context).hasSingleBean(ReportHandler.class)
                        .doesNotHaveBean(WebMvcConfigurer.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"halt-at=before-ack", "acknowledge-first=true", "fail-share=0.1", "answer-delay=1ms"})
    void aSettingThatNobodyMeantStopsTheStart(String setting) {
        tracker.withPropertyValues("fleetman.tracker.rehearsal." + setting)
                .run(context -> assertThat(context.getStartupFailure()).hasStackTraceContaining(
                        "nothing goes wrong on purpose unless fleetman.tracker.rehearsal.enabled is true"));
    }

    @ParameterizedTest
    @CsvSource({"fail-share=1.1, failShare", "fail-share=-0.1, failShare", "answer-delay=-1s, answerDelay",
            "answer-delay=61s, answerDelay"})
    void aShareOrADelayThatMakesNoSenseStopsTheStart(String setting, String named) {
        meant.withPropertyValues("fleetman.tracker.rehearsal." + setting)
                .run(context -> assertThat(context.getStartupFailure())
                        .hasStackTraceContaining("'rehearsal." + named + "'"));
    }

    @Test
    void aSettingEndsTheProcessAtAStep() {
        meant.withPropertyValues("fleetman.tracker.rehearsal.halt-at=before-ack",
                "fleetman.tracker.rehearsal.halt-after=3").run(context -> {
                    IngestObserver halt = context.getBean(IngestObserver.class);
                    halt.reached(IngestStep.BEFORE_ACK);
                    halt.reached(IngestStep.AFTER_HISTORY);
                    halt.reached(IngestStep.BEFORE_ACK);
                    // The third would end this test.
                    assertThat(halt).isInstanceOf(Halt.class);
                });
    }

    @Test
    void aStepThatDoesNotExistStopsTheStart() {
        meant.withPropertyValues("fleetman.tracker.rehearsal.halt-at=sometime")
                .run(context -> assertThat(context.getStartupFailure())
                        .hasStackTraceContaining("fleetman.tracker.rehearsal.halt-at"));
    }

    @Test
    void whatIsAcknowledgedFirstIsLostWhenItsHandlingFails() {
        List<Runnable> later = new ArrayList<>();
        ReportHandler handler = new AcknowledgeFirst(_ -> {
            throw new IllegalStateException("away");
        }, later::add);
        assertThat(handler.handle(List.of())).isEmpty();
        later.forEach(Runnable::run);
    }

    @Test
    void aSettingMakesTheTrackerAcknowledgeFirst() {
        meant.withPropertyValues("fleetman.tracker.rehearsal.acknowledge-first=true")
                .run(context -> assertThat(context.getBean(ReportHandler.class)).isInstanceOf(AcknowledgeFirst.class));
    }
}
