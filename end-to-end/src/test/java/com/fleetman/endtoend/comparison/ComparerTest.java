// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.comparison;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fleetman.endtoend.load.Drive;
import com.fleetman.endtoend.load.Ledger;
import com.fleetman.endtoend.load.LedgerEntry;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;

/** The comparison finds nothing where all is well, and everything that is not. */
class ComparerTest {
    private static final String LOAD = "Load test";
    private static final String VEHICLE = Drive.vehicle(LOAD, 3);
    private static final Instant START = Instant.parse("2026-11-21T12:00:00Z");

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final String uri = server.bindAndGetConnectionString() + "/fleetman";
    private final MongoClient client = MongoClients.create(uri);
    private final MongoCollection<Document> positions = client.getDatabase("fleetman").getCollection("positions");
    private final MongoCollection<Document> vehicles = client.getDatabase("fleetman").getCollection("vehicles");

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void everythingIsStored() {
        List<LedgerEntry> confirmed = new ArrayList<>();
        for (int second = 0; second < 10; second++) {
            Instant time = START.plusSeconds(second);
            confirmed.add(new LedgerEntry(VEHICLE, time, Drive.lat(time), Drive.lon(3), Instant.now()));
            positions.insertOne(position(time, second > 0).append("vehicle", VEHICLE));
        }
        new Ledger(folder.resolve("ledger")).append(confirmed);
        vehicles.insertOne(new Document("_id", VEHICLE).append("position", position(START.plusSeconds(9), true)));
    }

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void aTrueStoreIsClean() throws Exception {
        assertThat(compare().line()).isEqualTo("confirmed=10 stored=10 lost=0 doubled=0 wrong=0");
    }

    @Test
    void aReportThatIsNotStoredIsLost() throws Exception {
        positions.deleteOne(at(4));

        assertThat(compare().lost()).isOne();
    }

    @Test
    void aReportThatIsStoredTwiceIsDoubled() throws Exception {
        positions.insertOne(position(START.plusSeconds(4), true).append("vehicle", VEHICLE));

        assertThat(compare().doubled()).isOne();
    }

    @Test
    void aPlaceThatNobodySentIsWrong() throws Exception {
        positions.updateOne(at(4), set("lon", 7.0));

        assertThat(compare().wrong()).isOne();
    }

    @Test
    void aSpeedSinceTheWrongNeighbourIsWrong() throws Exception {
        Instant time = START.plusSeconds(4);
        double sinceTheOneBefore = (Drive.speed(time) + Drive.speed(time.minusSeconds(1))) / 2;
        positions.updateOne(at(4), set("speed", sinceTheOneBefore));

        assertThat(compare().wrong()).isOne();
    }

    @Test
    void aSpeedThatIsStillMissingIsWrong() throws Exception {
        positions.updateOne(at(4), unset("speed"));

        assertThat(compare().wrong()).isOne();
    }

    @Test
    void aTruePositionThatIsSuspectedIsWrong() throws Exception {
        positions.updateOne(at(4), set("quality", "suspect"));

        assertThat(compare().wrong()).isOne();
    }

    @Test
    void aStateThatIsNotTheNewestOfTheTrackIsWrong() throws Exception {
        vehicles.updateOne(eq("_id", VEHICLE), set("position", position(START.plusSeconds(8), true)));

        assertThat(compare().wrong()).isOne();
    }

    @Test
    void whatWasStoredAndNeverConfirmedIsNoFault() throws Exception {
        Instant next = START.plusSeconds(10);
        positions.insertOne(position(next, true).append("vehicle", VEHICLE));
        vehicles.updateOne(eq("_id", VEHICLE), set("position", position(next, true)));

        assertThat(compare().line()).isEqualTo("confirmed=10 stored=11 lost=0 doubled=0 wrong=0");
    }

    private Comparison compare() throws Exception {
        try (StoredFleet store = new StoredFleet(uri)) {
            return new Comparer(store, null).compare(new Ledger(folder.resolve("ledger")), LOAD);
        }
    }

    private static Bson at(int second) {
        return eq("fixTime", Date.from(START.plusSeconds(second)));
    }

    private static Document position(Instant time, boolean moved) {
        Document position = new Document("fixTime", Date.from(time)).append("lat", Drive.lat(time))
                .append("lon", Drive.lon(3));
        return moved ? position.append("speed", Drive.speed(time)) : position;
    }
}
