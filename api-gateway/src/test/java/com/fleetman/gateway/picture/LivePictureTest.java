// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.picture;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import com.fleetman.messaging.update.VehicleUpdate;

import static com.fleetman.gateway.Fleet.NOON;
import static com.fleetman.gateway.Fleet.seen;
import static com.fleetman.gateway.picture.Pictures.paint;
import static com.fleetman.gateway.picture.Pictures.repaint;
import static org.assertj.core.api.Assertions.assertThat;

class LivePictureTest {
    private final LivePicture picture = new LivePicture();

    @Test
    void theNewerFixWinsInWhicheverOrderTheyCome() {
        paint(picture, seen("A", 2), seen("A", 1), seen("B", 1), seen("B", 2));

        assertThat(picture.find("A")).contains(seen("A", 2));
        assertThat(picture.find("B")).contains(seen("B", 2));
    }

    @Test
    void aBeatTellsTheLatestOfEachVehicleThatMovedInIt() {
        paint(picture, seen("A", 1), seen("B", 1));
        picture.closeBeat();

        paint(picture, seen("B", 2), seen("B", 3));

        assertThat(picture.closeBeat().moved()).containsExactly(new Change(1, seen("B", 3), false));
        assertThat(picture.closeBeat().isEmpty()).isTrue();
    }

    @Test
    void aNewVehicleIsDescribedOnce() {
        paint(picture, seen("A", 1));
        assertThat(picture.closeBeat().moved()).containsExactly(new Change(0, seen("A", 1), true));

        paint(picture, seen("A", 2));
        assertThat(picture.closeBeat().moved()).containsExactly(new Change(0, seen("A", 2), false));
    }

    @Test
    void aVehicleIsDescribedAgainWhenAnotherTrackerTakesItOver() {
        paint(picture, seen("A", 1));
        picture.closeBeat();

        paint(picture, by(seen("A", 2), "position-tracker;2.0.0;host-8"));

        assertThat(picture.closeBeat().moved()).extracting(Change::described).containsExactly(true);
    }

    @Test
    void whoMissedBeatsIsToldTheSumOfThem() {
        paint(picture, seen("A", 1), seen("B", 1));
        long seenUpTo = picture.closeBeat().beat();
        paint(picture, seen("A", 2), seen("C", 2));
        picture.closeBeat();
        paint(picture, seen("A", 3));
        picture.closeBeat();

        assertThat(picture.since(seenUpTo).moved())
                .containsExactlyInAnyOrder(new Change(0, seen("A", 3), false), new Change(2, seen("C", 2), true));
    }

    @Test
    void aVehicleTheSnapshotDoesNotNameIsGone() {
        paint(picture, seen("A", 1), seen("B", 1));
        picture.closeBeat();

        repaint(picture, seen("B", 1));

        assertThat(picture.closeBeat().gone()).containsExactly(0);
        assertThat(picture.find("A")).isEqualTo(Optional.empty());
        assertThat(picture.all()).extracting(Change::index).containsExactly(1);
        assertThat(picture.size()).isEqualTo(1);
    }

    @Test
    void aVehicleThatWasHeardOfDuringTheSnapshotStays() {
        paint(picture, seen("A", 1));

        long begun = picture.beginSnapshot();
        paint(picture, seen("A", 2));
        picture.endSnapshot(begun);

        assertThat(picture.find("A")).contains(seen("A", 2));
    }

    @Test
    void aVehicleThatComesBackIsDescribedAndKeepsItsIndex() {
        paint(picture, seen("A", 5));
        repaint(picture);
        picture.closeBeat();

        paint(picture, seen("A", 1));

        assertThat(picture.closeBeat().moved()).containsExactly(new Change(0, seen("A", 1), true));
        assertThat(picture.size()).isEqualTo(1);
    }

    @Test
    void theNewestReceiptIsKnown() {
        assertThat(picture.lastReceived()).isNull();

        picture.merge(List.of(seen("A", 2), seen("B", 1)));

        assertThat(picture.lastReceived()).isEqualTo(NOON.plusSeconds(2).plusMillis(20));
    }

    private static VehicleUpdate by(VehicleUpdate update, String tracker) {
        return new VehicleUpdate(update.vehicle(), update.name(), update.category(), update.fixTime(),
                update.receivedAt(), update.lat(), update.lon(), update.speed(), update.course(), false, tracker);
    }
}
