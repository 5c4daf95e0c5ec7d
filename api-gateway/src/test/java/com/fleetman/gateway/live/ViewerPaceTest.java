// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.live;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

import static com.fleetman.gateway.Fleet.seen;
import static com.fleetman.gateway.picture.Pictures.paint;
import static org.assertj.core.api.Assertions.assertThat;

class ViewerPaceTest extends StreamFixture {
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
                .assertNext(sum -> assertThat(events(sum)).containsOnlyOnce("fixes")
                        .satisfies(_ -> assertThat(sum).contains("\"d\":[39800]")))
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
}
