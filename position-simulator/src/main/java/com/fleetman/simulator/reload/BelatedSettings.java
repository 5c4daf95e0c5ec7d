// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.reload;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.context.refresh.ContextRefresher;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Asks again for a ConfigMap that could not be read at the start, when the network may not have been ready: the poll
 * for changes knows only what has been read once.
 */
final class BelatedSettings implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(BelatedSettings.class);

    private final ConfigurableEnvironment environment;
    private final ContextRefresher refresher;
    private final Duration pause;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread asking = Thread.ofPlatform().daemon().name("belated-settings").unstarted(this::ask);

    BelatedSettings(ConfigurableEnvironment environment, ContextRefresher refresher, Duration pause) {
        this.environment = environment;
        this.refresher = refresher;
        this.pause = pause;
    }

    @Override
    public void start() {
        if (!SettingsSource.isRead(environment)) {
            log.warn("The settings in the ConfigMap could not be read: the fleet drives without them until they are");
            asking.start();
        }
    }

    @Override
    public void stop() {
        stopping.countDown();
    }

    @Override
    public boolean isRunning() {
        return asking.isAlive();
    }

    private void ask() {
        try {
            while (!SettingsSource.isRead(environment) && !stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                refresher.refresh();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
