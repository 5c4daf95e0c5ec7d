// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;

import com.fleetman.messaging.report.PositionReport;
import com.fleetman.messaging.update.VehicleUpdate;
import com.fleetman.tracker.StoreUnderTest;

import static java.util.Comparator.naturalOrder;

/**
 * The property: however a day comes in, in whatever order, how often, cut into whatever batches, through how many
 * trackers and with whatever mishaps, what is stored is what the same day in order leaves.
 */
final class AnyOrder {
    private static final int DAYS = 8;
    private static final int MOST_TRACKERS = 3;
    private static final double[] TROUBLES = {0, 0.01, 0.03};

    private final StoreUnderTest store;
    private final long seed;
    private final Map<Long, EndState> inOrder = new ConcurrentHashMap<>();

    AnyOrder(StoreUnderTest store, long seed) {
        this.store = store;
        this.seed = seed;
    }

    static long seed() {
        return Long.getLong("fleetman.anyorder.seed", new Random().nextInt(1_000_000));
    }

    static int tries(int usual) {
        return Integer.getInteger("fleetman.anyorder.tries", usual);
    }

    /** What is wrong after one try, with an example of each; empty when nothing is. */
    Map<Wrong, String> wrongAfter(int attempt, Mutant mutant) {
        long dayOfTry = seed + attempt % DAYS;
        Day day = Day.of(dayOfTry);
        EndState expected = inOrder.computeIfAbsent(dayOfTry, _ -> inOrder(day));
        Random random = new Random(seed * 1_000_003 + attempt);
        MongoDatabaseFactory database = store.database();
        Trackers trackers = new Trackers(database, mutant, 1 + random.nextInt(MOST_TRACKERS), random,
                TROUBLES[random.nextInt(TROUBLES.length)]);
        try {
            trackers.deliver(Parcel.of(day, random));
            Map<Wrong, String> wrong = EndState.of(database.getMongoDatabase()).wrong(expected);
            untold(day, database, trackers).ifPresent(example -> wrong.put(Wrong.UNTOLD, example));
            return wrong;
        } finally {
            database.getMongoDatabase().drop();
        }
    }

    private EndState inOrder(Day day) {
        MongoDatabaseFactory database = store.database();
        Trackers one = new Trackers(database, Mutant.NONE, 1, new Random(0), 0);
        one.deliver(List.of(new Parcel(day.units(), false)));
        EndState state = EndState.of(database.getMongoDatabase());
        database.getMongoDatabase().drop();
        return state;
    }

    /** Whoever listens must have been told where each vehicle is, and a vehicle's newest contact must be known. */
    private static Optional<String> untold(Day day, MongoDatabaseFactory database, Trackers trackers) {
        Map<String, List<VehicleUpdate>> told = trackers.published.stream()
                .collect(Collectors.groupingBy(VehicleUpdate::vehicle));
        for (Document vehicle : database.getMongoDatabase().getCollection("vehicles").find()) {
            String id = vehicle.getString("_id");
            Document position = vehicle.get("position", new Document());
            if (told.getOrDefault(id, List.of())
                    .stream()
                    .noneMatch(update -> Date.from(update.fixTime()).equals(position.getDate("fixTime")))) {
                return Optional.of("nobody was told that " + id + " is at " + position);
            }
            if (!vehicle.getDate("lastContact")
                    .toInstant()
                    .equals(day.units()
                            .stream()
                            .flatMap(List::stream)
                            .filter(report -> report.vehicle().equals(id))
                            .map(PositionReport::receivedAt)
                            .max(naturalOrder())
                            .orElseThrow())) {
                return Optional
                        .of(id + " was heard of last at another time than "
                                + vehicle.getDate("lastContact").toInstant());
            }
        }
        return Optional.empty();
    }
}
