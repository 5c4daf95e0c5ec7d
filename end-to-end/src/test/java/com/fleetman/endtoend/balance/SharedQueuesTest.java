// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.balance;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import com.fleetman.containers.MongoServer;
import com.fleetman.containers.NeedsDocker;
import com.fleetman.containers.RabbitMqServer;
import com.fleetman.endtoend.cast.Cast;
import com.fleetman.endtoend.cast.Infrastructure;
import com.fleetman.endtoend.cast.Service;
import com.fleetman.endtoend.comparison.Comparer;
import com.fleetman.endtoend.comparison.Comparison;
import com.fleetman.endtoend.comparison.StoredFleet;
import com.fleetman.endtoend.load.Ledger;
import com.fleetman.endtoend.load.LoadPlan;
import com.fleetman.endtoend.load.RunningLoad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Trackers, as processes, share the queues of a RabbitMQ among themselves while reports flow. */
@Isolated("it measures how long nothing comes")
@NeedsDocker
class SharedQueuesTest {
    private static final int QUEUES = 8;
    private static final LoadPlan LOAD = new LoadPlan("Load balance", 256, 640, 64);
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration SILENCE_ON_A_JOIN = Duration.ofSeconds(2);
    private static final Duration SILENCE_ON_A_KILL = Duration.ofSeconds(5);

    private final Path folder = Path.of("target/balance/" + ProcessHandle.current().pid()).toAbsolutePath();
    private final Infrastructure infrastructure = new Infrastructure(RabbitMqServer.shared(),
            RabbitMqServer.shared().newVirtualHost(), MongoServer.shared(), "balance" + System.nanoTime());
    private final Cast cast = new Cast(Path.of("..").toAbsolutePath(), folder, infrastructure);
    private final StoredFleet store = new StoredFleet(infrastructure.storeUri());

    @AfterEach
    void close() {
        cast.close();
        store.close();
    }

    @Test
    void trackersComeAndGoAndEachHasItsShareAllTheTime() throws Exception {
        cast.addTracker(Map.of());
        cast.awaitReady();
        Path ledger = folder.resolve("balance.ledger");
        try (RunningLoad load = new RunningLoad(cast, LOAD, ledger);
                QueueWatch watch = new QueueWatch(infrastructure, QUEUES)) {
            await().atMost(SOON).until(watch::everyQueueHeard);

            watch.forget();
            Service second = cast.addTracker(Map.of());
            assertFairShares(QUEUES, 2);
            Service third = cast.addTracker(Map.of());
            assertFairShares(QUEUES, 3);
            assertThat(watch.longestSilence()).as("silence on a join").isLessThan(SILENCE_ON_A_JOIN);

            watch.forget();
            assertThat(second.stop()).as("a clean leave").isTrue();
            assertFairShares(QUEUES, 2);
            assertThat(watch.longestSilence()).as("silence on a leave").isLessThan(SILENCE_ON_A_KILL);

            second.startAgain();
            assertFairShares(QUEUES, 3);
            watch.forget();
            third.kill();
            assertFairShares(QUEUES, 2);
            assertThat(watch.longestSilence()).as("silence on a kill").isLessThan(SILENCE_ON_A_KILL);

            third.startAgain();
            assertFairShares(QUEUES, 3);
            for (Service tracker : cast.trackers()) {
                tracker.stop();
                tracker.startAgain();
                assertFairShares(QUEUES, 3);
            }
            load.finish();
        }
        Comparison comparison = compared(ledger, LOAD.name());
        assertThat(comparison.examples()).isEmpty();
        assertThat(comparison.late()).as("reports that overtook another of their vehicle").isZero();
    }

    @Test
    void aPublisherMayBeFirstAndQueuesMayBecomeMore() throws Exception {
        Path ledger = folder.resolve("more.ledger");
        LoadPlan plan = LOAD.named("Load more");
        try (RunningLoad load = new RunningLoad(cast, plan, ledger)) {
            Service first = cast.addTracker(Map.of());
            Service second = cast.addTracker(Map.of());
            awaitConfirmed(load, 3_000);

            for (Service tracker : new Service[]{first, second}) {
                tracker.stop();
                tracker.start(Map.of("fleetman.messaging.rabbitmq.queues", "16"));
                tracker.awaitReady();
            }
            assertFairShares(16, 2);
            awaitConfirmed(load, load.progress().confirmed() + 3_000);
            load.finish();
        }
        assertThat(compared(ledger, plan.name()).examples()).isEmpty();
    }

    /** When every tracker has come and gone that is to, none has more than twice its fair share. */
    private void assertFairShares(int queues, int trackers) {
        Owners settled = await().atMost(SOON)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> Owners.now(infrastructure), owners -> owners.settled(queues, trackers));
        assertThat(settled.largest()).as("queues of one tracker: %s", settled)
                .isLessThanOrEqualTo(2 * queues / trackers);
    }

    private static void awaitConfirmed(RunningLoad load, long number) {
        await().atMost(SOON).until(() -> load.progress().confirmed() >= number);
    }

    /** When nothing is lost any more, or after some time as it is. */
    private Comparison compared(Path ledger, String load) throws Exception {
        await().atMost(SOON)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> compare(ledger, load), Comparison::clean);
        return compare(ledger, load);
    }

    private Comparison compare(Path ledger, String load) throws Exception {
        return new Comparer(store, null).compare(new Ledger(ledger), load);
    }
}
