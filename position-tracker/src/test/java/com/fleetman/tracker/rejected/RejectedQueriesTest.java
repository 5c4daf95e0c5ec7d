// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.rejected;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.springframework.data.mongodb.MongoDatabaseFactory;

import com.fleetman.messaging.report.PositionReport;
import com.fleetman.messaging.report.ReportSource;
import com.fleetman.tracker.QueriesContract;
import com.fleetman.tracker.position.Reason;

import static com.fleetman.tracker.Positions.time;

class RejectedQueriesTest extends QueriesContract<RejectedRepository> {
    RejectedQueriesTest() {
        super(RejectedRepository.class);
    }

    @Override
    protected RejectedRepository filled(MongoDatabaseFactory database) {
        RejectedRepository rejected = RejectedReports.in(database);
        rejected.insert(IntStream.range(0, 500).mapToObj(RejectedQueriesTest::rejection).toList());
        return rejected;
    }

    @Override
    protected Map<String, List<Consumer<RejectedRepository>>> calls() {
        return Map.of("insert(List)", List.of(rejected -> rejected.insert(List.of(rejection(999)))));
    }

    /** Asked only where the store expires nothing, which has no plans. */
    @Override
    protected Set<String> wholeLists() {
        return Set.of("count()", "removeBefore(Instant)", "keepNewest(int)");
    }

    private static Rejection rejection(int second) {
        return new Rejection(new PositionReport("van", null, ReportSource.REST, time(second), null, time(second), null,
                0.0, 0.0, null, null, null, null, null, Map.of()), Set.of(Reason.ZERO), time(second));
    }
}
