// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.rehearsal;

import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;

import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import com.fleetman.messaging.broker.ReportHandler;
import com.fleetman.tracker.IngestStep;
import com.fleetman.tracker.TrackerProperties;
import com.fleetman.tracker.TrackerProperties.Rehearsal;
import com.fleetman.tracker.ingest.IngestObserver;

import static java.util.Objects.requireNonNull;

/** What goes wrong, where a setting asks for it. */
@Configuration(proxyBeanMethods = false)
class RehearsalConfiguration {
    private static final Logger log = LoggerFactory.getLogger(RehearsalConfiguration.class);
    private static final String PREFIX = TrackerProperties.PREFIX + ".rehearsal";

    @Bean
    @ConditionalOnProperty(prefix = PREFIX, name = "halt-at")
    IngestObserver halt(TrackerProperties properties) {
        Rehearsal rehearsal = requireNonNull(properties.rehearsal());
        IngestStep step = requireNonNull(rehearsal.haltAt());
        log.warn("REHEARSAL: this process ends {} of batch {}", step, rehearsal.haltAfter());
        return new Halt(step, rehearsal.haltAfter());
    }

    @Bean
    @Primary
    @ConditionalOnProperty(prefix = PREFIX, name = "acknowledge-first", havingValue = "true")
    ReportHandler acknowledgeFirst(@Qualifier("batchHandler") ReportHandler handler) {
        log.warn("REHEARSAL: this process acknowledges reports before it has stored them, and so loses some");
        return new AcknowledgeFirst(handler,
                Executors.newSingleThreadExecutor(Thread.ofPlatform().name("reports-later").daemon().factory()));
    }

    /** Only what is asked of the API; the probes go on to say that the tracker lives. */
    @Bean
    @ConditionalOnProperty(prefix = PREFIX, name = "enabled", havingValue = "true")
    WebMvcConfigurer spoiltAnswers(TrackerProperties properties, MeterRegistry registry) {
        Rehearsal rehearsal = requireNonNull(properties.rehearsal());
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                if (rehearsal.spoilsAnswers()) {
                    log.warn("REHEARSAL: answers wait {} ms, and a share of {} fails",
                            rehearsal.answerDelay().toMillis(), rehearsal.failShare());
                    interceptors.addInterceptor(new SpoiltAnswers(rehearsal.failShare(), rehearsal.answerDelay(),
                            RandomGenerator.getDefault()::nextDouble, registry));
                }
            }
        };
    }
}
