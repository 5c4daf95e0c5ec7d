// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.live;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import com.fleetman.gateway.SettableClock;
import com.fleetman.gateway.picture.LivePicture;
import com.fleetman.gateway.settings.GatewayProperties;
import com.fleetman.messaging.ServedBy;

import static com.fleetman.gateway.Fleet.seen;
import static com.fleetman.gateway.picture.Pictures.paint;
import static com.fleetman.gateway.picture.Pictures.repaint;
import static org.assertj.core.api.Assertions.assertThat;

class LiveStreamTest {
    private static final Duration BEAT = Duration.ofMillis(200);
    private static final Duration HEALTH = Duration.ofSeconds(2);
    private static final Duration COMMENT = Duration.ofSeconds(15);
    private static final Duration AGE = Duration.ofMinutes(10);
    private static final Duration STUCK = Duration.ofSeconds(30);

    private final SettableClock clock = new SettableClock();
    private final LivePicture picture = new LivePicture();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Frames frames = new Frames(new ServedBy("api-gateway", "1.0.0", "host-1"));
    private final FakeWire wire = new FakeWire();
    private FleetHealth health = new FleetHealth(true, true, null);
    private LiveStream stream = new LiveStream(picture, new HealthTeller(() -> health, frames, HEALTH), frames, clock,
            new Random(1), new GatewayProperties.Live(BEAT, HEALTH, COMMENT, AGE, STUCK, Duration.ofSeconds(2)),
            registry);

    @BeforeEach
    void oneVehicle() {
        paint(picture, seen("A", 0));
        stream.beat();
    }

    @Test
    void aNewcomerIsGreetedWithTheWholeFleet() {
        StepVerifier.create(watch())
                .then(this::beat)
                .assertNext(first -> assertThat(events(first)).containsExactly("retry", "hello", "snapshot", "health"))
                .thenCancel()
                .verify();
    }

    @Test
    void aLateJoinerIsGivenTheFleetAsItIsNowAndThenTheSameAsTheOthers() {
        List<String> early = collect();
        beat();
        paint(picture, seen("B", 1));
        beat();
        List<String> late = collect();
        beat();
        paint(picture, seen("A", 2));
        beat();

        assertThat(late.getFirst()).contains("\"vehicles\":2", "\"id\":\"A\"", "\"id\":\"B\"");
        assertThat(late.getLast()).isEqualTo(early.getLast()).contains("event: fixes", "\"i\":[0]");
    }

    @Test
    void aBatchHoldsOnlyWhatHasChangedAndOnlyTheLatestOfIt() {
        StepVerifier.create(watch())
                .then(this::beat)
                .expectNextCount(1)
                .then(() -> paint(picture, seen("B", 1), seen("B", 2), seen("B", 3)))
                .then(this::beat)
                .assertNext(batch -> assertThat(batch).contains("\"i\":[1]")
                        .contains("\"name\":\"B\"")
                        .doesNotContain("\"name\":\"A\""))
                .then(() -> paint(picture, seen("B", 4)))
                .then(this::beat)
                .assertNext(batch -> assertThat(batch).contains("\"i\":[1]").doesNotContain("vehicles"))
                .thenCancel()
                .verify();
    }

    @Test
    void nothingIsSentWhenNothingHasChanged() {
        List<String> received = collect();
        beat();
        beat();
        beat();

        assertThat(received).hasSize(1);
    }

    @Test
    void aVehicleThatIsGoneIsTold() {
        List<String> received = collect();
        beat();

        repaint(picture);
        beat();

        assertThat(received.getLast()).isEqualTo("event: gone\ndata: {\"i\":[0]}\n\n");
    }

    @Test
    void viewersWhoHaveSeenEquallyMuchShareTheSameBytes() {
        List<ByteBuffer> one = new ArrayList<>();
        List<ByteBuffer> other = new ArrayList<>();
        stream.join(wire).concatMap(parts -> parts).subscribe(one::add);
        stream.join(wire).concatMap(parts -> parts).subscribe(other::add);
        beat();
        paint(picture, seen("A", 1));
        beat();

        assertThat(one.getLast().array()).isSameAs(other.getLast().array());
        assertThat(one.get(2).array()).as("the snapshot").isSameAs(other.get(2).array());
    }

    @Test
    void aSlowViewerIsPassedOverAndThenToldTheSum() {
        List<String> received = collect();
        beat();
        wire.drained = false;
        for (int second = 1; second <= 10; second++) {
            paint(picture, seen("A", second), seen("B" + second, second));
            beat();
        }
        assertThat(received).hasSize(1);
        assertThat(registry.get("fleetman.live.coalesced").counter().count()).isEqualTo(10);

        wire.drained = true;
        beat();

        assertThat(received).hasSize(2);
        assertThat(events(received.getLast())).containsOnlyOnce("fixes");
        assertThat(received.getLast()).contains("\"i\":[0,1,2,3,4,5,6,7,8,9,10]", "\"id\":\"B10\"");
    }

    @Test
    void noMoreThanOneDeliveryIsEverOnItsWay() {
        StepVerifier.create(watch(), 0)
                .then(() -> {
                    for (int second = 1; second <= 50; second++) {
                        paint(picture, seen("A", second));
                        beat();
                    }
                })
                .thenRequest(100)
                .assertNext(first -> assertThat(events(first)).contains("snapshot"))
                .expectNoEvent(Duration.ofMillis(50))
                .then(this::beat)
                .assertNext(sum -> assertThat(events(sum)).containsOnlyOnce("fixes"))
                .expectNoEvent(Duration.ofMillis(50))
                .thenCancel()
                .verify();
    }

    @Test
    void aViewerThatReadsNothingIsCutOffAtLast() {
        List<String> received = collect();
        beat();
        wire.drained = false;
        beat();
        clock.pass(STUCK.minus(BEAT).minusMillis(1));
        beat();
        assertThat(wire.cut).isFalse();

        beat();

        assertThat(wire.cut).isTrue();
        assertThat(stream.viewers()).isZero();
        assertThat(received).hasSize(1);
    }

    @Test
    void aViewerWhoLeavesIsForgotten() {
        StepVerifier.create(watch())
                .then(this::beat)
                .expectNextCount(1)
                .then(() -> assertThat(registry.get("fleetman.live.viewers").gauge().value()).isEqualTo(1))
                .thenCancel()
                .verify();

        assertThat(stream.viewers()).isZero();
        assertThat(registry.get("fleetman.live.viewers").gauge().value()).isZero();
    }

    @Test
    void healthIsToldWhenItChangesAndEveryTwoSeconds() {
        List<String> received = collect();
        beat();

        health = new FleetHealth(false, true, null);
        beat();
        assertThat(received.getLast()).contains("event: health", "\"broker\":\"down\"");

        clock.pass(HEALTH.minus(BEAT).minusMillis(1));
        beat();
        assertThat(received).hasSize(2);
        clock.pass(Duration.ofMillis(1));
        beat();
        assertThat(received).hasSize(3);
    }

    @Test
    void aCommentKeepsTheConnectionAlive() {
        List<String> received = collect();
        beat();
        clock.pass(COMMENT);
        beat();

        assertThat(received.getLast()).endsWith("\n\n:\n\n");
    }

    @Test
    void aStreamOfAgeEndsByBye() {
        StepVerifier.create(watch())
                .then(this::beat)
                .expectNextCount(1)
                .then(() -> clock.pass(AGE.multipliedBy(8).dividedBy(10).minus(BEAT.multipliedBy(3))))
                .then(this::beat)
                .assertNext(batch -> assertThat(events(batch)).doesNotContain("bye"))
                .then(() -> clock.pass(AGE.multipliedBy(2).dividedBy(10).plus(BEAT.multipliedBy(3))))
                .then(this::beat)
                .assertNext(last -> assertThat(events(last)).containsExactly("bye"))
                .verifyComplete();
        assertThat(stream.viewers()).isZero();
    }

    @Test
    void whenTheStreamClosesEverybodyIsSentAwayAndNewcomersToo() {
        StepVerifier.create(watch())
                .then(this::beat)
                .expectNextCount(1)
                .then(stream::close)
                .then(this::beat)
                .assertNext(last -> assertThat(events(last)).containsExactly("bye"))
                .verifyComplete();
        StepVerifier.create(watch())
                .then(this::beat)
                .assertNext(only -> assertThat(events(only)).containsExactly("retry", "bye"))
                .verifyComplete();
    }

    private void beat() {
        clock.pass(BEAT);
        stream.beat();
    }

    /** A delivery as one text. */
    private Flux<String> watch() {
        return stream.join(wire).concatMap(parts -> parts.map(LiveStreamTest::text).reduce("", String::concat), 1);
    }

    private List<String> collect() {
        List<String> received = new ArrayList<>();
        watch().subscribe(received::add);
        return received;
    }

    private static List<String> events(String delivery) {
        return delivery.lines()
                .filter(line -> line.startsWith("event: ") || line.startsWith("retry: "))
                .map(line -> line.startsWith("retry") ? "retry" : line.substring("event: ".length()))
                .toList();
    }

    private static String text(ByteBuffer buffer) {
        return StandardCharsets.UTF_8.decode(buffer.duplicate()).toString();
    }

    private static final class FakeWire implements Wire {
        private boolean drained = true;
        private boolean cut;

        @Override
        public boolean drained() {
            return drained;
        }

        @Override
        public void cut() {
            cut = true;
        }
    }
}
