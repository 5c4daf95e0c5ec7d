// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.mongodb.MongoDatabaseFactory;

import com.fleetman.messaging.report.ReportSource;
import com.fleetman.tracker.Positions;
import com.fleetman.tracker.StoreUnderTest;
import com.fleetman.tracker.position.Position;
import com.fleetman.tracker.position.Quality;
import com.fleetman.tracker.position.Reason;

import static com.fleetman.tracker.Positions.at;
import static com.fleetman.tracker.Positions.time;
import static org.assertj.core.api.Assertions.assertThat;

/** What the history needs of a store, whichever it is. */
abstract class PositionRepositoryContract {
    private MongoCollection<Document> collection;
    private PositionRepository history;

    abstract StoreUnderTest store();

    @BeforeEach
    void open() {
        MongoDatabaseFactory database = store().database();
        collection = database.getMongoDatabase().getCollection(PositionRepository.COLLECTION);
        history = Histories.in(database);
    }

    /** Every way to know a speed and a course, or not to know it, and each of them followed by every other. */
    static List<Position> positions() {
        Position start = at("van", 0, 0).after(null);
        Position driving = at("van", 5, 100).after(start);
        return List.of(start, driving, at("van", 9, 101).after(driving), at("van", 9, 101).after(start),
                at("van", 900, 500).after(start), at("van", 900, 101).after(driving),
                Positions.reported("van", 9, 100, 3.0, 90.0).after(start),
                Positions.reported("van", 9, 100, 0.5, 90.0).after(start),
                Positions.reported("van", 9, 101, 0.5, 90.0).after(driving),
                Positions.reported("van", 900, 100, 3.0, null).after(start),
                Positions.reported("van", 9, 100, null, 90.0).after(start),
                Positions.reported("van", 9, 1, null, 90.0).after(start), at("van", 9, 0).asLate(true),
                at("van", 9, 0).asLate(false), at("van", 9, 0).suspect(Set.of(Reason.JUMP)),
                Positions.reported("van", 9, 0, 0.5, null).after(null), rare());
    }

    private static Position rare() {
        return new Position("van", ReportSource.OWNTRACKS, time(1), time(2), -90, 180, -3.5, 12.0, 1.0, 2.0,
                "boat", true, Quality.SUSPECT,
                Set.of(Reason.INVALID, Reason.ACCURACY), true, null);
    }

    @ParameterizedTest
    @MethodSource("positions")
    void aPositionIsReadAsItWasWritten(Position position) {
        history.insert(List.of(position));
        assertThat(history.find("van", position.fixTime())).contains(position);
    }

    @Test
    void aPositionTakesNoFieldThatItDoesNotNeed() {
        history.insert(List.of(at("van", 1, 0).after(null)));
        assertThat(collection.find().first()).containsOnlyKeys("_id", "vehicle", "fixTime", "receivedAt", "source",
                "lat", "lon");
    }

    static List<Position> derived() {
        return positions().stream().filter(position -> position.motion() != null).toList();
    }

    @ParameterizedTest
    @MethodSource("derived")
    void aJudgementIsReadAsItWasUpdatedWhateverItWasBefore(Position position) {
        for (Position other : positions()) {
            Position stored = new Position("van", position.source(), position.fixTime(), position.receivedAt(),
                    position.lat(), position.lon(), null, null, position.reportedSpeed(), position.reportedCourse(),
                    null, false, other.quality(), other.reasons(), false, other.motion());
            collection.drop();
            history.insert(List.of(stored));
            history.correct(List.of(new StoredPosition(position, 0, false)));
            assertThat(history.find("van", position.fixTime())).contains(position);
        }
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
    void aTrackShowsWhatIsTrustedAsItIsAskedFor() {
        Position trusted = at("van", 1, 0).after(null);
        Position doubted = at("van", 2, 9000).suspect(Set.of(Reason.JUMP));
        Position next = at("van", 3, 20).after(trusted);
        history.insert(List.of(trusted, doubted, next));
        assertThat(history.track("van", Set.of(Quality.OK), time(0), null, 9)).containsExactly(trusted, next);
        assertThat(history.track("van", Set.of(Quality.SUSPECT), time(0), time(9), 9)).containsExactly(doubted);
        assertThat(history.track("van", Set.of(Quality.OK, Quality.SUSPECT), time(0), time(3), 9))
                .containsExactly(trusted, doubted);
        assertThat(history.track("van", Set.of(Quality.OK), time(0), null, 1)).containsExactly(trusted);
    }

    @Test
    void whatIsBeforeATimeComesNewestFirst() {
        history.insert(List.of(at("van", 1, 0), at("van", 2, 0), at("van", 3, 0), at("bus", 2.5, 0)));
        assertThat(history.before("van", time(3), 9)).extracting(StoredPosition::position)
                .containsExactly(at("van", 2, 0), at("van", 1, 0));
        assertThat(history.before("van", time(3), 1)).extracting(StoredPosition::position)
                .containsExactly(at("van", 2, 0));
        assertThat(history.before("van", time(1), 9)).isEmpty();
    }

    @Test
    void whatIsFromATimeOnComesOldestFirst() {
        history.insert(List.of(at("van", 1, 0), at("van", 3, 0), at("van", 2, 0), at("bus", 2.5, 0)));
        assertThat(history.from("van", time(2), 9)).extracting(StoredPosition::position)
                .containsExactly(at("van", 2, 0), at("van", 3, 0));
        assertThat(history.from("van", time(1), 1)).extracting(StoredPosition::position)
                .containsExactly(at("van", 1, 0));
    }

    @Test
    void singleFixTimesAreFound() {
        history.insert(List.of(at("van", 1, 0), at("van", 2, 0), at("van", 3, 0), at("bus", 2, 0)));
        assertThat(history.at("van", List.of(time(1), time(2), time(9)))).extracting(StoredPosition::position)
                .containsExactlyInAnyOrder(at("van", 1, 0), at("van", 2, 0));
    }

    @Test
    void theNewestComeNewestFirst() {
        history.insert(List.of(at("van", 2, 0), at("van", 3, 0), at("van", 1, 0)));
        assertThat(history.newest("van", 2)).containsExactly(at("van", 3, 0), at("van", 2, 0));
    }

    @Test
    void aJudgementIsWrittenOnceForEachTimeItWasRead() {
        history.insert(List.of(at("van", 1, 0), at("van", 2, 20)));
        Position trusted = at("van", 2, 20).after(at("van", 1, 0));
        StoredPosition asRead = history.at("van", List.of(time(2))).getFirst();
        assertThat(asRead).isEqualTo(new StoredPosition(at("van", 2, 20), 0, false));
        assertThat(history.correct(List.of(asRead.with(trusted)))).isTrue();
        assertThat(history.correct(List.of(asRead.with(at("van", 2, 20).suspect(Set.of(Reason.JUMP)))))).isFalse();
        StoredPosition again = history.at("van", List.of(time(2))).getFirst();
        assertThat(again).isEqualTo(new StoredPosition(trusted, 1, true));
        Position doubted = trusted.suspect(Set.of(Reason.JUMP));
        assertThat(history.correct(List.of(again.with(doubted)))).isTrue();
        assertThat(history.from("van", time(0), 9)).containsExactly(new StoredPosition(at("van", 1, 0), 0, false),
                new StoredPosition(doubted, 2, true));
    }

    @Test
    void whoIsOvertakenAtOnePositionStillWritesTheOthersAndIsTold() {
        history.insert(List.of(at("van", 1, 0), at("van", 2, 20)));
        List<StoredPosition> read = history.from("van", time(0), 9);
        Position trusted = at("van", 2, 20).after(null);
        history.correct(List.of(read.getFirst().with(at("van", 1, 0).after(null))));
        assertThat(history.correct(List.of(read.getFirst().with(at("van", 1, 0).suspect(Set.of(Reason.JUMP))),
                read.getLast().with(trusted)))).isFalse();
        assertThat(history.track("van", time(0), null, 9)).containsExactly(at("van", 1, 0).after(null), trusted);
    }

    @Test
    void whatIsGoneIsNotCorrected() {
        assertThat(history.correct(List.of(new StoredPosition(at("van", 1, 0).after(null), 0, false)))).isFalse();
        assertThat(collection.countDocuments()).isZero();
        assertThat(history.correct(List.of())).isTrue();
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
