// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.history;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fleetman.tracker.Positions;
import com.fleetman.tracker.StoreUnderTest;
import com.fleetman.tracker.position.Position;

import static com.fleetman.tracker.Positions.at;
import static com.fleetman.tracker.Positions.time;
import static org.assertj.core.api.Assertions.assertThat;

/** What the history needs of a store, whichever it is. */
abstract class PositionRepositoryContract {
    private StoreUnderTest store;
    private MongoCollection<Document> collection;
    private PositionRepository history;

    abstract StoreUnderTest store();

    @BeforeEach
    void open() {
        store = store();
        collection = store.database().getCollection(PositionRepository.COLLECTION);
        history = Histories.in(store.database());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aPositionIsReadAsItWasWritten() {
        Position position = Positions.reported("van", 1, 100, 3.0, 90.0).after(at("van", 0, 0));
        history.insert(List.of(position));
        assertThat(history.find("van", time(1))).contains(position);
    }

    @Test
    void aPositionWithoutMotionIsReadWithoutMotion() {
        Position position = at("van", 1, 100).asLate(true);
        history.insert(List.of(position));
        assertThat(history.find("van", time(1))).contains(position);
    }

    @Test
    void theFirstOfAVehicleAndFixTimeStaysAndTheOthersAreNamed() {
        history.insert(List.of(at("van", 1, 0)));
        Insertion second = history.insert(List.of(at("bus", 1, 5), at("van", 1, 5), at("van", 2, 5), at("bus", 1, 9)));
        assertThat(second.duplicates()).containsExactlyInAnyOrder(1, 3);
        assertThat(second.refused()).isEmpty();
        assertThat(collection.countDocuments()).isEqualTo(3);
        assertThat(history.find("van", time(1))).contains(at("van", 1, 0));
    }

    @Test
    void nothingIsInsertedByAnEmptyList() {
        assertThat(history.insert(List.of())).isEqualTo(Insertion.COMPLETE);
        assertThat(collection.countDocuments()).isZero();
    }

    @Test
    void aTrackIsHalfOpenAndOldestFirst() {
        history.insert(List.of(at("van", 4, 0), at("van", 1, 0), at("van", 3, 0), at("van", 2, 0), at("bus", 2, 0)));
        assertThat(history.track("van", time(2), time(4), 10)).containsExactly(at("van", 2, 0), at("van", 3, 0));
        assertThat(history.track("van", time(2), null, 2)).containsExactly(at("van", 2, 0), at("van", 3, 0));
    }

    @Test
    void thePositionBeforeATimeIsTheNewestOlderOne() {
        history.insert(List.of(at("van", 1, 0), at("van", 2, 0), at("van", 3, 0), at("bus", 2.5, 0)));
        assertThat(history.before("van", time(3))).contains(at("van", 2, 0));
        assertThat(history.before("van", time(1))).isEmpty();
    }

    @Test
    void theNewestComeNewestFirst() {
        history.insert(List.of(at("van", 2, 0), at("van", 3, 0), at("van", 1, 0)));
        assertThat(history.newest("van", 2)).containsExactly(at("van", 3, 0), at("van", 2, 0));
    }

    @Test
    void motionIsWrittenToThePositionsThatAreThere() {
        history.insert(List.of(at("van", 1, 0), at("van", 2, 20)));
        Position derived = at("van", 2, 20).after(at("van", 1, 0));
        history.updateMotion(List.of(derived));
        assertThat(history.track("van", time(0), null, 9)).containsExactly(at("van", 1, 0), derived);
    }

    @Test
    void theOldestAreRemovedInTheOrderTheyWereStored() {
        List<Position> stored = new ArrayList<>(IntStream.range(0, 10).mapToObj(i -> at("van", i, 0)).toList());
        stored.addFirst(at("van", 99, 0));
        history.insert(stored);
        history.removeOldest(4);
        assertThat(history.track("van", time(0), null, 99)).extracting(Position::fixTime)
                .containsExactly(time(3), time(4), time(5), time(6), time(7), time(8), time(9));
    }

    @Test
    void moreThanThereIsIsNotRemoved() {
        history.insert(List.of(at("van", 1, 0)));
        history.removeOldest(1);
        assertThat(history.count()).isEqualTo(1);
    }
}
