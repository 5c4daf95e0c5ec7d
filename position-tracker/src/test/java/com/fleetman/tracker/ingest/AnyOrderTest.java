// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.stubbing.Answer;
import org.springframework.dao.DataAccessResourceFailureException;

import com.fleetman.messaging.broker.OutageException;
import com.fleetman.messaging.report.PositionReport;
import com.fleetman.tracker.Reports;
import com.fleetman.tracker.position.Motion;
import com.fleetman.tracker.position.Position;

import static java.util.stream.IntStream.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;

/** A track does not depend on how its reports came: in which order, how often, and through which mishaps. */
class AnyOrderTest {
    private static final int REPORTS = 60;

    /** What of a position must not depend on its arrival. */
    private record Derived(Instant fixTime, double lat, @Nullable Motion motion) {
        static Derived of(Position position) {
            return new Derived(position.fixTime(), position.lat(), position.motion());
        }
    }

    static List<Long> seeds() {
        return range(0, 25).mapToObj(Long::valueOf).toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyOrderOfArrivalGivesTheSameTrack(long seed) {
        Random random = new Random(seed);
        List<PositionReport> drive = drive(random);
        IngestUnderTest shuffled = new IngestUnderTest();
        for (List<PositionReport> batch : batches(drive, random)) {
            shuffled.handler.handle(Reports.delivered(batch));
        }
        assertTrackOf(drive, shuffled);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aLossOfTheStoreAnywhereIsHealedByHandingTheBatchOverAgain(long seed) {
        Random random = new Random(seed);
        List<PositionReport> drive = drive(random);
        IngestUnderTest faulty = new IngestUnderTest();
        doAnswer(beforeOrAfter(random)).when(faulty.history).insert(any());
        doAnswer(beforeOrAfter(random)).when(faulty.history).update(any());
        doAnswer(beforeOrAfter(random)).when(faulty.vehicles).write(any());
        for (List<PositionReport> batch : batches(drive, random)) {
            untilHandled(faulty, batch);
        }
        assertTrackOf(drive, faulty);
    }

    private static void assertTrackOf(List<PositionReport> drive, IngestUnderTest ingest) {
        List<Derived> expected = new ArrayList<>();
        Position before = null;
        for (PositionReport report : drive) {
            before = ((Verdict.Believed) ingest.judge.judge(report)).position().after(before);
            expected.add(Derived.of(before));
        }
        assertThat(ingest.track("van").stream().map(Derived::of)).containsExactlyElementsOf(expected);
        assertThat(Derived.of(ingest.latest("van"))).isEqualTo(expected.getLast());
    }

    private static void untilHandled(IngestUnderTest ingest, List<PositionReport> batch) {
        while (true) {
            try {
                ingest.handler.handle(Reports.delivered(batch));
                return;
            } catch (OutageException _) {
                continue;
            }
        }
    }

    /** Works half of the time; else the store is lost before the work is done, or after it but before the answer. */
    private static Answer<@Nullable Object> beforeOrAfter(Random random) {
        return invocation -> {
            int fate = random.nextInt(4);
            if (fate == 0) {
                throw new DataAccessResourceFailureException("lost before");
            }
            Object result = invocation.callRealMethod();
            if (fate == 1) {
                throw new DataAccessResourceFailureException("lost after");
            }
            return result;
        };
    }

    /** Fast and slow legs, pauses, and devices that sometimes know their speed or course. */
    private static List<PositionReport> drive(Random random) {
        List<PositionReport> drive = new ArrayList<>();
        double seconds = 0;
        double metres = 0;
        for (int i = 0; i < REPORTS; i++) {
            seconds += random.nextInt(10) == 0 ? 200 : random.nextDouble(0.2, 5);
            metres += random.nextBoolean() ? random.nextDouble(-9, 9) : random.nextDouble(-100, 100);
            drive.add(Reports.reported("van", seconds, metres, random.nextInt(3) == 0 ? random.nextDouble(20) : null,
                    random.nextInt(3) == 0 ? random.nextDouble(360) : null));
        }
        return drive;
    }

    /** Everything in any order, cut anywhere, some of it twice. */
    private static List<List<PositionReport>> batches(List<PositionReport> drive, Random random) {
        List<PositionReport> sent = new ArrayList<>(drive);
        Collections.shuffle(sent, random);
        sent.addAll(sent.subList(0, REPORTS / 4));
        List<List<PositionReport>> batches = new ArrayList<>();
        for (int from = 0; from < sent.size();) {
            int to = Math.min(sent.size(), from + 1 + random.nextInt(12));
            batches.add(sent.subList(from, to));
            from = to;
        }
        return batches;
    }
}
