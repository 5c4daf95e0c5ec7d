// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

import com.fleetman.messaging.broker.Delivery;
import com.fleetman.messaging.broker.OutageException;
import com.fleetman.messaging.broker.Refusal;
import com.fleetman.messaging.update.VehicleUpdate;
import com.fleetman.tracker.Reports;
import com.fleetman.tracker.history.Insertion;
import com.fleetman.tracker.position.Position;

import static com.fleetman.tracker.Positions.lat;
import static com.fleetman.tracker.Positions.time;
import static com.fleetman.tracker.Reports.at;
import static com.fleetman.tracker.Reports.of;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;

class BatchHandlerTest {
    private final IngestUnderTest ingest = new IngestUnderTest();

    @Test
    void aBatchIsStoredAndPublishedOnceAVehicle() {
        assertThat(ingest.handle(at("van", 1, 0), at("bus", 1, 0), at("van", 3, 20))).isEmpty();
        assertThat(ingest.track("van")).extracting(Position::fixTime).containsExactly(time(1), time(3));
        assertThat(ingest.vehicle("van").processedBy()).isEqualTo("position-tracker;1;test");
        assertThat(ingest.publisher.batches).singleElement().satisfies(updates -> {
            assertThat(updates).extracting(VehicleUpdate::vehicle).containsExactly("van", "bus");
            VehicleUpdate van = updates.getFirst();
            assertThat(van.fixTime()).isEqualTo(time(3));
            assertThat(van.lat()).isEqualTo(lat(20));
            assertThat(requireNonNull(van.speed())).isCloseTo(10, within(1e-6));
            assertThat(van.course()).isEqualTo(0);
            assertThat(van.late()).isFalse();
            assertThat(van.processedBy()).isEqualTo("position-tracker;1;test");
        });
    }

    @Test
    void aBadReportNeverStopsTheRest() {
        assertThat(ingest.handle(of("van", time(0), 953.0, 1.0), of("van", time(0), Double.NaN, 1.0),
                of("van", time(0), 0.0, 0.0), of("van", time(999_999), 53.4, -1.5), of("van", time(0), null, null),
                at("van", 1, 0), of("bus", time(-9e9), 53.4, -1.5))).isEmpty();
        assertThat(ingest.track("van")).extracting(Position::fixTime).containsExactly(time(1));
        assertThat(ingest.track("bus")).isEmpty();
        assertThat(ingest.count("fleetman.positions.reasons", "reason", "range")).isEqualTo(2);
        assertThat(ingest.count("fleetman.positions.reasons", "reason", "zero")).isEqualTo(1);
        assertThat(ingest.count("fleetman.positions.reasons", "reason", "future")).isEqualTo(1);
        assertThat(ingest.count("fleetman.positions.reasons", "reason", "past")).isEqualTo(1);
        assertThat(ingest.count("fleetman.positions.reasons", "reason", "heartbeat")).isEqualTo(1);
        assertThat(ingest.count("fleetman.positions", "quality", "rejected")).isEqualTo(5);
        assertThat(ingest.count("fleetman.positions", "quality", "ok")).isEqualTo(1);
        assertThat(ingest.count("fleetman.reports.received", "source", "legacy")).isEqualTo(6);
    }

    @Test
    void nothingButBadReportsPublishesNothing() {
        ingest.handle(of("van", time(0), 0.0, 0.0));
        assertThat(ingest.publisher.batches).isEmpty();
    }

    @Test
    void aBatchHandedOverTwiceEndsInTheSameStoreAndIsPublishedAgain() {
        ingest.handle(at("van", 1, 0), at("van", 2, 20), at("van", 3, 60));
        List<Position> track = ingest.track("van");
        ingest.handle(at("van", 1, 0), at("van", 2, 20), at("van", 3, 60));
        assertThat(ingest.track("van")).isEqualTo(track);
        assertThat(ingest.publisher.batches).hasSize(2).allMatch(ingest.publisher.batches.getFirst()::equals);
        assertThat(ingest.count("fleetman.reports.duplicate")).isEqualTo(3);
        assertThat(ingest.count("fleetman.positions", "quality", "ok")).isEqualTo(3);
    }

    @Test
    void anOutOfOrderReportDoesNotMoveTheLatest() {
        ingest.handle(at("van", 1, 0), at("van", 5, 80));
        ingest.handle(at("van", 3, 10));
        assertThat(ingest.latest("van").fixTime()).isEqualTo(time(5));
        assertThat(ingest.track("van")).extracting(Position::fixTime).containsExactly(time(1), time(3), time(5));
        assertThat(ingest.track("van")).extracting(Position::late).containsExactly(false, true, false);
        assertThat(ingest.count("fleetman.reports.late")).isEqualTo(1);
    }

    @Test
    void anOutOfOrderReportIsNoNewsOfTheVehicle() {
        ingest.handle(at("van", 1, 0), at("van", 5, 80), at("van", 9, 90), at("van", 13, 99));
        ingest.handle(at("van", 3, 10));
        assertThat(ingest.publisher.batches).hasSize(1);
    }

    @Test
    void anOutOfOrderReportCorrectsTheLegsOnBothItsSides() {
        ingest.handle(at("van", 1, 0), at("van", 5, 80));
        ingest.handle(at("van", 3, 10));
        assertThat(legSpeed(ingest.track("van").get(1))).isCloseTo(10.0 / 2, within(1e-6));
        assertThat(legSpeed(ingest.latest("van"))).isCloseTo(70.0 / 2, within(1e-6));
    }

    @Test
    void ofTwoPlacesAtOneTimeTheFirstStoredWins() {
        ingest.handle(at("van", 1, 0), at("van", 1, 500));
        ingest.handle(at("van", 1, 900));
        assertThat(ingest.track("van")).singleElement().extracting(Position::lat).isEqualTo(lat(0));
        assertThat(ingest.latest("van").lat()).isEqualTo(lat(0));
        assertThat(ingest.count("fleetman.positions.reasons", "reason", "conflict")).isEqualTo(2);
    }

    @Test
    void theFirstStoredWinsAlsoWhenItsStateWasNeverWritten() {
        ingest.handle(at("van", 1, 0));
        doThrow(new DataAccessResourceFailureException("away")).doCallRealMethod().when(ingest.vehicles).write(any());
        assertThatExceptionOfType(OutageException.class).isThrownBy(() -> ingest.handle(at("van", 3, 20)));
        ingest.handle(at("van", 3, 500), at("van", 4, 30));
        assertThat(legSpeed(ingest.latest("van"))).isCloseTo(10.0 / 1, within(1e-6));
    }

    @Test
    void anAbsentStoreIsAnOutage() {
        doThrow(new DataAccessResourceFailureException("away")).when(ingest.history).insert(any());
        assertThatExceptionOfType(OutageException.class).isThrownBy(() -> ingest.handle(at("van", 1, 0)));
        assertThat(ingest.count("fleetman.reports.received", "source", "rest")).isZero();
    }

    @Test
    void anUnconfirmedUpdateIsAnOutage() {
        ingest.publisher.away = true;
        assertThatExceptionOfType(OutageException.class).isThrownBy(() -> ingest.handle(at("van", 1, 0)));
        ingest.publisher.away = false;
        ingest.handle(at("van", 1, 0));
        assertThat(ingest.publisher.batches).hasSize(1);
    }

    @Test
    void aReportThatAHealthyStoreRefusesIsSetAsideAlone() {
        doAnswer(invocation -> {
            List<Position> positions = new ArrayList<>(invocation.getArgument(0));
            positions.remove(1);
            ingest.storeReally(positions);
            return new Insertion(Set.of(), Map.of(1, "too odd"));
        }).when(ingest.history).insert(any());
        List<Delivery> batch = Reports.delivered(at("van", 1, 0), at("van", 2, 10), at("bus", 1, 0));
        assertThat(ingest.handler.handle(batch)).containsExactly(new Refusal(batch.get(1), "too odd"));
        assertThat(ingest.publisher.batches.getFirst()).extracting(VehicleUpdate::vehicle, VehicleUpdate::fixTime)
                .containsExactly(tuple("van", time(1)),
                        tuple("bus", time(1)));
        assertThat(ingest.count("fleetman.positions.reasons", "reason", "refused")).isEqualTo(1);
    }

    @Test
    void whoIsOvertakenReadsAgainAndIsCounted() {
        doReturn(Set.of("van")).doCallRealMethod().when(ingest.vehicles).write(any());
        ingest.handle(at("van", 1, 0), at("van", 2, 20));
        assertThat(ingest.latest("van").fixTime()).isEqualTo(time(2));
        assertThat(legSpeed(ingest.latest("van"))).isCloseTo(20, within(1e-6));
        assertThat(ingest.publisher.batches).hasSize(1);
        assertThat(ingest.count("fleetman.state.refused")).isEqualTo(1);
        assertThat(ingest.count("fleetman.positions", "quality", "ok")).isEqualTo(2);
    }

    @Test
    void whoIsOvertakenAllTheTimeGivesTheBatchBack() {
        doReturn(Set.of("van")).when(ingest.vehicles).write(any());
        assertThatExceptionOfType(OutageException.class).isThrownBy(() -> ingest.handle(at("van", 1, 0)));
        assertThat(ingest.publisher.batches).isEmpty();
    }

    @Test
    void aCategoryStaysUntilAReportSaysAnother() {
        ingest.handle(at("van", 1, 0));
        assertThat(ingest.vehicle("van").category()).isEqualTo("other");
        ingest.handle(Reports.categorised("van", 2, "truck"), at("van", 3, 0));
        assertThat(ingest.vehicle("van").category()).isEqualTo("truck");
        ingest.handle(at("van", 4, 0));
        assertThat(ingest.vehicle("van").category()).isEqualTo("truck");
        ingest.handle(Reports.categorised("van", 5, "spaceship"));
        assertThat(ingest.vehicle("van").category()).isEqualTo("other");
    }

    private static Double legSpeed(Position position) {
        return requireNonNull(requireNonNull(position.motion()).legSpeed());
    }
}
