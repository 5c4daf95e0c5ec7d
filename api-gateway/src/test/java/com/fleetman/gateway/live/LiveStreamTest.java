// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.live;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

import static com.fleetman.gateway.Fleet.seen;
import static com.fleetman.gateway.picture.Pictures.paint;
import static com.fleetman.gateway.picture.Pictures.repaint;
import static org.assertj.core.api.Assertions.assertThat;

class LiveStreamTest extends StreamFixture {
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
}
