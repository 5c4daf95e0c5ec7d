// SPDX-License-Identifier: Apache-2.0
package com.fleetman.benchmarks.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import com.fleetman.messaging.broker.BackOff;
import com.fleetman.messaging.broker.NotConfirmedException;
import com.fleetman.messaging.broker.ReportPublisher;
import com.fleetman.messaging.report.PositionReport;
import com.fleetman.messaging.report.ReportSource;

/** A made-up fleet whose vehicles drive due north, one report a second each, and publish like any other sender. */
final class DrivingNorth implements AutoCloseable {
    private static final double DEGREES_PER_SECOND = 0.0001;
    private static final int MOST_ATTEMPTS = 20;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Messaging {}

    private final CountDownLatch closed = new CountDownLatch(1);
    private final ConfigurableApplicationContext context;
    private final ReportPublisher publisher;
    private final int vehicles;
    private final int batch;
    private final Instant start = Instant.now().minusSeconds(86_400);
    private long produced;
    private int refusals;

    DrivingNorth(String broker, int vehicles, int batch) {
        this.vehicles = vehicles;
        this.batch = batch;
        context = new SpringApplicationBuilder(Messaging.class).web(WebApplicationType.NONE)
                .properties(Map.of("spring.application.name", "bench", "spring.main.banner-mode", "off",
                        "logging.level.root", "warn", "fleetman.messaging.broker", "activemq",
                        "fleetman.messaging.activemq.url", broker))
                .run();
        publisher = context.getBean(ReportPublisher.class);
    }

    /** Returns when the broker has confirmed so many more reports. */
    void publish(int reports) {
        for (int left = reports; left > 0; left -= batch) {
            publishPatiently(next(Math.min(batch, left)));
        }
    }

    private void publishPatiently(List<PositionReport> reports) {
        BackOff backOff = new BackOff(closed);
        for (int attempt = 0; !confirmed(reports); attempt++) {
            refusals++;
            if (attempt == MOST_ATTEMPTS || !backOff.pause()) {
                throw new IllegalStateException("the broker confirms nothing any more");
            }
        }
    }

    /** How often the broker has not confirmed a batch, which was then published again. */
    int refusals() {
        return refusals;
    }

    @Override
    public void close() {
        closed.countDown();
        context.close();
    }

    private boolean confirmed(List<PositionReport> reports) {
        try {
            publisher.publish(reports);
            return true;
        } catch (NotConfirmedException _) {
            return false;
        }
    }

    private List<PositionReport> next(int count) {
        List<PositionReport> reports = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            long vehicle = produced % vehicles;
            long second = produced++ / vehicles;
            reports.add(PositionReport.of("Bench " + vehicle, ReportSource.REST,
                    start.plusSeconds(second), Instant.now(), -60 + vehicle * 0.01 + second * DEGREES_PER_SECOND, 10));
        }
        return reports;
    }
}
