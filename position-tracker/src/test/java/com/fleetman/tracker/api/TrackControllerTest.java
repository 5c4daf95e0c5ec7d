// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.api;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import com.fleetman.tracker.history.PositionRepository;
import com.fleetman.tracker.position.Quality;
import com.fleetman.tracker.position.Reason;
import com.fleetman.tracker.vehicle.VehicleRepository;
import com.fleetman.tracker.vehicle.Vehicles;
import com.fleetman.tracker.web.WebSlice;

import static com.fleetman.tracker.Positions.NOON;
import static com.fleetman.tracker.Positions.at;
import static com.fleetman.tracker.Positions.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

@WebMvcTest(TrackController.class)
@Import(WebSlice.class)
class TrackControllerTest {
    private static final Set<Quality> TRUSTED = EnumSet.of(Quality.OK);
    @Autowired
    private MockMvcTester mvc;
    @MockitoBean
    private VehicleRepository vehicles;
    @MockitoBean
    private PositionRepository history;

    @BeforeEach
    void aVanIsKnown() {
        given(vehicles.find("van"))
                .willReturn(Optional.of(Vehicles.known("van", at("van", 3, 0).after(null))));
    }

    @Test
    void withoutBoundsItIsThatOfTheLastDay() {
        assertThat(get("")).hasStatusOk();
        then(history).should().track("van", TRUSTED, NOON.minus(Duration.ofDays(1)), null, 1001);
    }

    @Test
    void withoutABeginningItIsTheDayBeforeTheEnd() {
        assertThat(get("?to=2026-11-20T12:00:00Z")).hasStatusOk();
        Instant to = NOON.minus(Duration.ofDays(1));
        then(history).should().track("van", TRUSTED, to.minus(Duration.ofDays(1)), to, 1001);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21T11:00:00Z", "2026-11-21T11:00:00.000Z", "2026-11-21T12:00:00%2B01:00",
            "2026-11-21T12:00:00+01:00", "2026-11-21T12:00:00%2001:00", "2026-11-21T12:00:00+0100",
            "2026-11-21T06:00:00.000-0500",
            "2026-11-21T10:59:59.9990001Z"})
    void anyWayToWriteATimeWillDo(String from) {
        assertThat(get("?from=" + from)).hasStatusOk();
        then(history).should().track("van", TRUSTED, Instant.parse("2026-11-21T11:00:00Z"), null, 1001);
    }

    @Test
    void pagesLeadToEachOtherByTime() {
        given(history.track("van", TRUSTED, time(0), time(9), 3)).willReturn(List.of(at("van", 1, 0), at("van", 2, 0),
                at("van", 3, 0)));
        given(history.track("van", TRUSTED, time(2.001), time(9), 3)).willReturn(List.of(at("van", 3, 0)));
        MvcTestResult first = get("?from=2026-11-21T12:00:00Z&to=2026-11-21T12:00:09Z&limit=2");
        assertThat(first).bodyJson()
                .extractingPath("$.items[*].fixTime")
                .asArray()
                .containsExactly("2026-11-21T12:00:01.000Z", "2026-11-21T12:00:02.000Z");
        String link = String.valueOf(first.getResponse().getHeader(HttpHeaders.LINK));
        MvcTestResult second = get(link.substring(1, link.indexOf('>')));
        assertThat(second).bodyJson()
                .extractingPath("$.items[*].fixTime")
                .asArray()
                .containsExactly("2026-11-21T12:00:03.000Z");
        assertThat(second).bodyJson().doesNotHavePath("$.next");
    }

    @Test
    void suspectPositionsAreShownToWhoAsksForThem() {
        given(history.track("van", EnumSet.of(Quality.OK, Quality.SUSPECT), time(0), null, 1001))
                .willReturn(List.of(at("van", 1, 0).suspect(Set.of(Reason.JUMP))));
        assertThat(get("?from=2026-11-21T12:00:00Z&quality=ok,suspect")).bodyJson()
                .extractingPath("$.items[0].quality")
                .isEqualTo("suspect");
    }

    @Test
    void onAMapItIsALineWithItsTimesAndTheLinkLeadsOn() {
        given(history.track("van", TRUSTED, time(0), null, 3)).willReturn(List.of(at("van", 1, 0), at("van", 2, 0),
                at("van", 3, 0)));
        MvcTestResult answer = get("?from=2026-11-21T12:00:00Z&limit=2&format=geojson");
        assertThat(answer).hasContentType("application/geo+json").containsHeader(HttpHeaders.LINK);
        assertThat(answer).bodyJson().isStrictlyEqualTo("""
                {"type":"FeatureCollection","features":[{"type":"Feature",
                  "geometry":{"type":"LineString","coordinates":[[-1.5,53.4],[-1.5,53.4]]},
                  "properties":{"vehicle":"van",
                    "coordTimes":["2026-11-21T12:00:01.000Z","2026-11-21T12:00:02.000Z"]}}]}""");
    }

    @Test
    void anEmptyTrackIsAMapWithNothingOnIt() {
        assertThat(get("?format=geojson")).bodyJson()
                .isStrictlyEqualTo("{\"type\":\"FeatureCollection\",\"features\":[]}");
    }

    @Test
    void whoHasThePageAlreadyIsToldSo() {
        String tag = String.valueOf(get("").getResponse().getHeader(HttpHeaders.ETAG));
        assertThat(mvc.get().uri("/api/v1/vehicles/van/track").header(HttpHeaders.IF_NONE_MATCH, tag))
                .hasStatus(HttpStatus.NOT_MODIFIED);
    }

    @Test
    void nobodysTrackIsNotFound() {
        assertThat(mvc.get().uri("/api/v1/vehicles/nobody/track")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult get(String query) {
        return mvc.get().uri(URI.create("/api/v1/vehicles/van/track" + query)).exchange();
    }
}
