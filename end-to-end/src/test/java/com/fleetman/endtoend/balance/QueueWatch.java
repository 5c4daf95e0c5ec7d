// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.balance;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import com.fleetman.endtoend.cast.Infrastructure;
import com.fleetman.messaging.broker.Subscription;
import com.fleetman.messaging.broker.UpdateConsumer;
import com.fleetman.messaging.broker.UpdateListener;
import com.fleetman.messaging.report.Slot;
import com.fleetman.messaging.update.UpdateBatch;

/**
 * Sees how long each queue of reports is silent, as a viewer would: by the updates of the vehicles whose reports go
 * through it.
 */
final class QueueWatch implements UpdateListener, AutoCloseable {
    private final Map<Integer, Long> lastHeard = new HashMap<>();
    private final Map<Integer, Long> longestSilence = new HashMap<>();
    private final int queues;
    private final ConfigurableApplicationContext context;
    private final Subscription subscription;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Messaging {}

    QueueWatch(Infrastructure infrastructure, int queues) {
        this.queues = queues;
        Map<String, Object> settings = new HashMap<>(infrastructure.brokerSettings());
        settings.put("spring.application.name", "watch");
        settings.put("spring.main.banner-mode", "off");
        context = new SpringApplicationBuilder(Messaging.class).web(WebApplicationType.NONE)
                .properties(settings)
                .run();
        subscription = context.getBean(UpdateConsumer.class).subscribe(this);
    }

    @Override
    public void subscribed() {}

    @Override
    public synchronized void received(UpdateBatch batch) {
        long now = System.nanoTime();
        batch.updates().forEach(update -> heard(Slot.of(update.vehicle()) % queues, now));
    }

    private void heard(int queue, long now) {
        Long before = lastHeard.put(queue, now);
        if (before != null) {
            longestSilence.merge(queue, now - before, Math::max);
        }
    }

    /** Whether every queue has been heard since silence was forgotten. */
    synchronized boolean everyQueueHeard() {
        return longestSilence.size() == queues;
    }

    /** From here on silence counts anew; one that goes on now counts from its beginning. */
    synchronized void forget() {
        longestSilence.clear();
    }

    /** The longest silence of any queue since silence was forgotten, one that goes on included. */
    synchronized Duration longestSilence() {
        long now = System.nanoTime();
        lastHeard.forEach((queue, heard) -> longestSilence.merge(queue, now - heard, Math::max));
        return Duration.ofNanos(longestSilence.values().stream().mapToLong(Long::longValue).max().orElse(0));
    }

    @Override
    public void close() {
        subscription.close();
        context.close();
    }
}
