// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.leadership;

import java.time.Duration;

import io.kubernetes.client.extended.leaderelection.LeaderElectionConfig;
import io.kubernetes.client.extended.leaderelection.LeaderElector;
import io.kubernetes.client.extended.leaderelection.Lock;
import io.kubernetes.client.openapi.ApiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import com.fleetman.simulator.reporting.FleetControl;

/**
 * This process's part in the election of the simulator that reports.
 *
 * <p>Two that report do no harm, because they report the same; none at all does. So this one rests only while it knows
 * of another one that leads: who has the Lease goes on when the API server is away, and who cannot ask at all drives.
 */
final class Leadership implements SmartLifecycle, WatchedLock.Watcher {
    // Whoever is killed is replaced after the Lease's time and at the most five more seconds. The time is short because
    // to lose the Lease to a slow API server costs nothing.
    private static final Duration LEASE = Duration.ofSeconds(3);
    private static final Duration RENEWED_WITHIN = Duration.ofSeconds(2);
    // The elector waits whole seconds for its threads before it gives the Lease back, and this many.
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Logger log = LoggerFactory.getLogger(Leadership.class);

    private final LeaderElector elector;
    private final String identity;
    private final LeaseClock clock;
    private final FleetControl fleet;
    private final Thread electing = Thread.ofPlatform().daemon().name("leadership").unstarted(this::elect);
    private volatile @Nullable String leader;
    private volatile boolean stopping;
    private volatile boolean away;

    Leadership(Lock lease, LeaseClock clock, FleetControl fleet) {
        this.identity = lease.identity();
        this.clock = clock;
        this.fleet = fleet;
        this.elector = new LeaderElector(
                new LeaderElectionConfig(new WatchedLock(lease, this), LEASE, RENEWED_WITHIN, PAUSE), _ -> {
                    // The lock has been asked in vain, and has told us.
                });
        fleet.rest();
    }

    @Override
    public void start() {
        electing.start();
    }

    /** Gives the Lease back, so that another one need not wait for its end. */
    @Override
    public void stop() {
        stopping = true;
        try {
            electing.interrupt();
            electing.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        fleet.rest();
        elector.close();
    }

    @Override
    public boolean isRunning() {
        return electing.isAlive();
    }

    /** The one that leads, as far as this process knows. */
    @Nullable
    String leader() {
        return leader;
    }

    /** Whether the API server could not be asked lately. */
    boolean away() {
        return away;
    }

    /** Ends each time that the Lease is lost. */
    private void elect() {
        while (!stopping) {
            elector.run(this::lead, () -> {
                // Who leads now is told, if anybody.
            }, this::follow);
        }
    }

    private void lead() {
        clock.read().ifPresentOrElse(fleet::drive, fleet::drive);
        log.info("This simulator drives the fleet");
    }

    private void follow(String other) {
        leader = other;
        if (!other.equals(identity)) {
            fleet.rest();
            log.info("{} drives the fleet; this simulator stands by", other);
        }
    }

    @Override
    public void unanswered(ApiException reason) {
        if (away || stopping) {
            return;
        }
        away = true;
        if (leader == null) {
            fleet.drive();
            log.warn("This simulator drives the fleet, because it cannot ask for the Lease: {}", Answer.of(reason));
        } else {
            log.warn("The Lease cannot be asked for, and {} stays in the lead: {}", leader, Answer.of(reason));
        }
    }

    @Override
    public void answered() {
        if (away) {
            away = false;
            log.info("The Lease can be asked for again");
        }
    }
}
