// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.picture;

import java.time.Duration;
import java.util.Objects;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.fleetman.gateway.FakeUpdates;
import com.fleetman.gateway.settings.GatewayProperties;
import com.fleetman.messaging.update.VehicleUpdate;

import static com.fleetman.gateway.Fleet.NOON;
import static com.fleetman.gateway.Fleet.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class PictureFeedTest {
    private static final int PAGE = 2;
    private static final Duration SOON = Duration.ofMillis(20);

    private final LivePicture picture = new LivePicture();
    private final FakeTracker tracker = new FakeTracker();
    private final FakeUpdates broker = new FakeUpdates();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private Duration brokerGrace = Duration.ofHours(1);
    private PictureFeed feed = feed();

    @AfterEach
    void stop() {
        feed.stop();
    }

    @Test
    void theSnapshotIsAskedForWhenTheSubscriptionStands() {
        tracker.knows(seen("A", 1), seen("B", 1), seen("C", 1));
        feed.start();
        assertThat(tracker.firstPages).hasValue(0);

        broker.connect();

        await().until(feed::loaded);
        assertThat(picture.all()).extracting(Change::update)
                .containsExactly(seen("A", 1), seen("B", 1), seen("C", 1));
    }

    @Test
    void anUpdateThatArrivesDuringTheSnapshotIsNotOverwrittenByIt() {
        tracker.knows(seen("A", 1), seen("B", 1), seen("C", 1));
        tracker.betweenPages = () -> broker.publish("p", 1, seen("C", 5), seen("D", 5));
        feed.start();

        broker.connect();

        await().until(feed::loaded);
        assertThat(picture.find("C")).contains(seen("C", 5));
        assertThat(picture.find("D")).contains(seen("D", 5));
    }

    @Test
    void aGapLeadsToASnapshot() {
        startConnected();
        broker.publish("p", 1, seen("A", 1));
        tracker.knows(seen("A", 2), seen("B", 2));

        broker.publish("p", 3, seen("A", 3));

        await().until(() -> loads(SnapshotCause.GAP) == 1);
        assertThat(picture.find("A")).contains(seen("A", 3));
        assertThat(picture.find("B")).contains(seen("B", 2));
    }

    @Test
    void aPublisherThatStartsAboveOneLeadsToASnapshot() {
        startConnected();

        broker.publish("p", 9, seen("A", 1));

        await().until(() -> loads(SnapshotCause.NEW_PUBLISHER) == 1);
    }

    @Test
    void anUnbrokenSequenceLeadsToNoSnapshot() {
        startConnected();

        broker.publish("p", 1, seen("A", 1));
        broker.publish("p", 2, seen("A", 2));
        broker.publish("q", 1, seen("A", 3));
        broker.publish("q", 3, seen("A", 4));

        await().until(() -> loads(SnapshotCause.GAP) == 1);
        assertThat(tracker.firstPages).hasValue(2);
    }

    @Test
    @SuppressWarnings("NullAway") // an older or broken publisher may leave anything out
    void anUpdateOfNoUseLeadsToASnapshotAndHarmsNobody() {
        startConnected();
        tracker.knows(seen("B", 2));
        VehicleUpdate broken = new VehicleUpdate("B", "B", null, NOON, NOON, 0, 0, null, null, false, "");

        broker.publish("p", 1, seen("A", 1), broken);

        await().until(() -> loads(SnapshotCause.UNREADABLE) == 1);
        assertThat(picture.all()).extracting(Change::update).containsExactly(seen("B", 2));
    }

    @Test
    void everyNewSubscriptionLeadsToASnapshotAndVehiclesUnknownToItGo() {
        tracker.knows(seen("A", 1), seen("B", 1));
        startConnected();
        tracker.forgets("A");

        broker.disconnect();
        broker.connect();

        await().until(() -> loads(SnapshotCause.SUBSCRIBED) == 2);
        assertThat(picture.all()).extracting(Change::update).containsExactly(seen("B", 1));
    }

    @Test
    void whateverIsWantedDuringASnapshotComesDownToOneMore() {
        tracker.knows(seen("A", 1), seen("B", 1), seen("C", 1));
        tracker.betweenPages = () -> {
            tracker.betweenPages = () -> {};
            for (int i = 0; i < 20; i++) {
                broker.publish("p" + i, 7, seen("A", 2));
            }
        };
        feed.start();

        broker.connect();

        await().until(() -> loads(SnapshotCause.NEW_PUBLISHER) == 1);
        await().during(Duration.ofMillis(200)).until(() -> tracker.firstPages.get() == 2);
    }

    @Test
    void aTrackerThatIsAwayIsAskedAgainUntilItIsBack() {
        tracker.away = true;
        feed.start();
        broker.connect();
        await().until(() -> tracker.failures.get() >= 3);
        assertThat(feed.loaded()).isFalse();

        tracker.knows(seen("A", 1));
        tracker.away = false;

        await().until(feed::loaded);
        assertThat(picture.find("A")).contains(seen("A", 1));
    }

    @Test
    void updatesAreTakenWhileTheTrackerIsAway() {
        tracker.away = true;
        feed.start();
        broker.connect();

        broker.publish("p", 1, seen("A", 1));

        assertThat(picture.find("A")).contains(seen("A", 1));
    }

    @Test
    void withoutABrokerTheSnapshotIsLoadedAfterAWhileAllTheSame() {
        brokerGrace = SOON;
        feed = feed();
        tracker.knows(seen("A", 1));

        feed.start();

        await().until(() -> loads(SnapshotCause.START) == 1);
        assertThat(feed.connected()).isFalse();
    }

    private void startConnected() {
        feed.start();
        broker.connect();
        await().until(() -> loads(SnapshotCause.SUBSCRIBED) == 1);
    }

    private int loads(SnapshotCause cause) {
        return (int) Objects.requireNonNull(registry.find("fleetman.picture.snapshots")
                .tag("cause", cause.tag())
                .counter()).count();
    }

    private PictureFeed feed() {
        GatewayProperties.Picture settings = new GatewayProperties.Picture(PAGE, SOON, SOON, brokerGrace, SOON);
        return new PictureFeed(broker, new SnapshotLoader(tracker, picture, PAGE), picture,
                new PictureMeters(registry, picture), settings);
    }
}
