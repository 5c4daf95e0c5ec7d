// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.rejected;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.MongoDatabaseFactory;

import com.fleetman.messaging.report.JsonReportCodec;
import com.fleetman.messaging.report.PositionReport;
import com.fleetman.messaging.report.ReportSource;
import com.fleetman.tracker.StoreUnderTest;
import com.fleetman.tracker.position.Reason;

import static com.fleetman.tracker.Positions.NOON;
import static com.fleetman.tracker.Positions.time;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class RejectedRepositoryTest {
    private final MongoDatabaseFactory database = StoreUnderTest.embedded().database();
    private final MongoCollection<Document> collection = database.getMongoDatabase()
            .getCollection(RejectedRepository.COLLECTION);
    private final RejectedRepository rejected = RejectedReports.in(database);

    @Test
    void aReportIsKeptAsItCameWithItsReason() {
        PositionReport report = report(1);
        rejected.insert(List.of(new Rejection(report, Set.of(Reason.ZERO), NOON)));
        assertThat(collection.find()).singleElement().satisfies(kept -> {
            assertThat(kept.getString("vehicle")).isEqualTo("van");
            assertThat(kept.getList("reasons", String.class)).containsExactly("zero");
            assertThat(kept.getDate("rejectedAt").toInstant()).isEqualTo(NOON);
            assertThat(new JsonReportCodec().decode(kept.getString("report").getBytes(UTF_8))).isEqualTo(report);
        });
    }

    @Test
    void theSameReportIsKeptOnce() {
        rejected.insert(List.of(rejection(1, NOON), rejection(2, NOON)));
        rejected.insert(List.of(rejection(2, time(60)), rejection(3, time(60))));
        assertThat(rejected.count()).isEqualTo(3);
    }

    @Test
    void theNameOfAReportDependsOnNothingButItsContent() {
        // Fixed here, because a map's order may change with each start of the process.
        assertThat(ReportText.of(report(1))).contains("\"a\":\"1\",\"b\":\"2\",\"c\":\"3\"");
        assertThat(ReportText.hash("fleet")).hasSize(64).isEqualTo(ReportText.hash("fleet"));
    }

    @Test
    void theOldAreForgotten() {
        rejected.insert(List.of(rejection(1, NOON), rejection(2, time(120))));
        new RejectedExpiry(rejected, Duration.ofDays(7), InstantSource.fixed(time(60).plus(Duration.ofDays(7))))
                .apply();
        assertThat(collection.find()).singleElement()
                .satisfies(kept -> assertThat(kept.getDate("rejectedAt").toInstant()).isEqualTo(time(120)));
    }

    @Test
    void ofTooManyTheOldestAreForgotten() {
        rejected.insert(IntStream.range(0, RejectedExpiry.MOST + 10)
                .mapToObj(second -> rejection(second, time(second)))
                .toList());
        new RejectedExpiry(rejected, Duration.ofDays(7), InstantSource.fixed(NOON)).apply();
        assertThat(rejected.count()).isEqualTo(RejectedExpiry.MOST);
    }

    private static Rejection rejection(int second, Instant at) {
        return new Rejection(report(second), Set.of(Reason.ZERO), at);
    }

    private static PositionReport report(int second) {
        return new PositionReport("van", null, ReportSource.REST, time(second), null, time(second), null, 0.0, 0.0,
                null, null, null, null, null, Map.of("c", "3", "a", "1", "b", "2"));
    }
}
