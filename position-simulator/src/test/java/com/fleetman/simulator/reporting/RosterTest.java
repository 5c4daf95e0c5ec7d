// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.reporting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fleetman.messaging.report.PositionReport;
import com.fleetman.messaging.report.ReportSource;
import com.fleetman.messaging.report.Slot;
import com.fleetman.simulator.fleet.Fleet;
import com.fleetman.simulator.track.Point;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** Who reports when, and what. */
class RosterTest {
    private static final Duration INTERVAL = Duration.ofSeconds(2);
    private static final int TICKS = 40;

    @Test
    void everyVehicleReportsOnceInAnInterval() {
        assertThat(interval(roster(100), 0, 1)).hasSize(100)
                .extracting(PositionReport::vehicle)
                .doesNotHaveDuplicates();
    }

    @Test
    void aVehiclesFixTimesAreAnIntervalApart() {
        Roster roster = roster(1);

        List<Instant> times = IntStream.range(0, 5)
                .mapToObj(i -> interval(roster, i, 1).getFirst().fixTime())
                .toList();
        assertThat(times).isEqualTo(IntStream.range(0, 5).mapToObj(i -> times.getFirst().plusSeconds(2L * i)).toList());
    }

    @Test
    void twoSimulatorsSendTheSameReports() {
        assertThat(interval(roster(50), 3, 20)).isEqualTo(interval(roster(50), 3, 20));
    }

    @Test
    void reportsSpreadEvenlyOverTheInterval() {
        Map<Instant, Long> perTick = interval(roster(40_000), 0, 1).stream()
                .collect(Collectors.groupingBy(PositionReport::fixTime, Collectors.counting()));

        assertThat(perTick).hasSize(TICKS);
        assertThat(perTick.values()).allSatisfy(count -> assertThat(count).isBetween(800L, 1_200L));
    }

    @Test
    void eachQueueGetsReportsInEveryTick() {
        Map<Instant, Long> slots = interval(roster(40_000), 0, 1).stream()
                .collect(Collectors.groupingBy(PositionReport::fixTime, Collectors.collectingAndThen(
                        Collectors.toList(),
                        reports -> reports.stream().map(report -> Slot.of(report.vehicle())).distinct().count())));

        assertThat(slots.values()).containsOnly((long) Slot.COUNT);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 20})
    void theSpeedIsTheGroundCoveredInTheWorldsTime(double factor) {
        Roster roster = roster(200);
        Map<String, Seen> before = seen(interval(roster, 0, factor));
        Map<String, Seen> after = seen(interval(roster, 1, factor));

        assertThat(after.keySet()).hasSize(200);
        List<Seen[]> steady = after.keySet()
                .stream()
                .map(vehicle -> new Seen[]{requireNonNull(before.get(vehicle)), requireNonNull(after.get(vehicle))})
                .filter(pair -> pair[1].speed > 0 && pair[0].speed == pair[1].speed)
                .toList();
        assertThat(steady).hasSizeGreaterThan(100)
                .allSatisfy(pair -> assertThat(pair[0].place.distanceTo(pair[1].place) / INTERVAL.toSeconds())
                        .isCloseTo(pair[1].speed, Percentage.withPercentage(0.5)))
                .anySatisfy(pair -> assertThat(pair[1].speed).isCloseTo(120 / 3.6 * factor, Offset.offset(0.01)));
    }

    @Test
    void aReportSaysWhereItComesFromAndOfWhatKindItIs() {
        PositionReport report = interval(roster(1), 0, 1).getFirst();

        assertThat(report.source()).isEqualTo(ReportSource.SIMULATOR);
        assertThat(report.attributes()).containsExactly(Map.entry("category", "car"));
        assertThat(report.course()).isBetween(0.0, 360.0);
    }

    @Test
    void reportsOfTheVehiclesThatAreNamedAreMarkedForADarkReleaseAndOfNoOther() {
        Fleet fleet = Samples.fleet(3);
        List<PositionReport> reports = interval(new Roster(fleet, INTERVAL, Marks.of(List.of("Car 1"), fleet)), 0, 1);

        assertThat(reports).hasSize(3)
                .filteredOn(report -> "dark".equals(report.attributes().get("release")))
                .extracting(PositionReport::vehicle)
                .containsExactly("Car 1");
    }

    private static Roster roster(int size) {
        return new Roster(Samples.fleet(size), INTERVAL, Marks.NONE);
    }

    private static List<PositionReport> interval(Roster roster, int number, double factor) {
        Instant start = Samples.NOON.plus(INTERVAL.multipliedBy(number));
        return IntStream.range(0, TICKS)
                .mapToObj(tick -> start.plusMillis(50L * tick))
                .flatMap(tick -> roster.due(tick, FleetClock.of(factor), tick).stream())
                .toList();
    }

    private static Map<String, Seen> seen(List<PositionReport> reports) {
        return reports.stream().collect(Collectors.toMap(PositionReport::vehicle, Seen::of));
    }

    private record Seen(Point place, double speed) {
        static Seen of(PositionReport report) {
            return new Seen(new Point(requireNonNull(report.lat()), requireNonNull(report.lon())),
                    requireNonNull(report.speed()));
        }
    }
}
