// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.history;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.springframework.data.mongodb.MongoDatabaseFactory;

import com.fleetman.tracker.QueriesContract;
import com.fleetman.tracker.position.Quality;

import static com.fleetman.tracker.Positions.at;
import static com.fleetman.tracker.Positions.time;

class PositionQueriesTest extends QueriesContract<PositionRepository> {
    private static final int VEHICLES = 40;
    private static final int POSITIONS = 100;

    PositionQueriesTest() {
        super(PositionRepository.class);
    }

    @Override
    protected PositionRepository filled(MongoDatabaseFactory database) {
        PositionRepository history = Histories.in(database);
        for (int number = 0; number < VEHICLES; number++) {
            String vehicle = "van " + number;
            history.insert(IntStream.range(0, POSITIONS).mapToObj(second -> at(vehicle, second, 0)).toList());
        }
        return history;
    }

    @Override
    protected Map<String, List<Consumer<PositionRepository>>> calls() {
        return Map.of("insert(List)", List.of(history -> history.insert(List.of(at("van 7", 999, 0)))),
                "correct(List)",
                List.of(history -> history
                        .correct(List.of(new StoredPosition(at("van 7", 5, 0).after(null), 0, true)))),
                "find(String, Instant)", List.of(history -> history.find("van 7", time(5))),
                "at(String, Collection)", List.of(history -> history.at("van 7", List.of(time(5), time(6)))),
                "before(String, Instant, int)", List.of(history -> history.before("van 7", time(50), 3)),
                "from(String, Instant, int)", List.of(history -> history.from("van 7", time(50), 3)),
                "track(String, Instant, Instant, int)",
                List.of(history -> history.track("van 7", time(5), time(9), 10),
                        history -> history.track("van 7", time(5), null, 10)),
                "track(String, Set, Instant, Instant, int)",
                List.of(history -> history.track("van 7", Set.of(Quality.OK), time(5), time(9), 10),
                        history -> history.track("van 7", Set.of(Quality.OK, Quality.SUSPECT), time(5), null, 10)),
                "newest(String, int)", List.of(history -> history.newest("van 7", 10)));
    }

    /** How many there are, and the oldest of all: asked only where the store expires nothing, which has no plans. */
    @Override
    protected Set<String> wholeLists() {
        return Set.of("count()", "removeOldest(int)");
    }
}
