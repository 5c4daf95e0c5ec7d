// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.api;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import com.fleetman.tracker.history.PositionRepository;
import com.fleetman.tracker.vehicle.VehicleRepository;
import com.fleetman.tracker.vehicle.Vehicles;
import com.fleetman.tracker.web.WebSlice;

import static com.fleetman.tracker.Positions.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

/** Every way to get a parameter wrong, of every path. */
@WebMvcTest({VehiclesController.class, VehicleController.class, TrackController.class})
@Import(WebSlice.class)
class ParametersTest {
    private static final String LIST = "/api/v1/vehicles";
    private static final String ONE = "/api/v1/vehicles/van";
    private static final String POSITION = "/api/v1/vehicles/van/position";
    private static final String TRACK = "/api/v1/vehicles/van/track";

    @Autowired
    private MockMvcTester mvc;
    @MockitoBean
    private VehicleRepository vehicles;
    @MockitoBean
    private PositionRepository history;

    @BeforeEach
    void aVanIsKnown() {
        given(vehicles.find("van")).willReturn(Optional.of(Vehicles.known("van", at("van", 0, 0).after(null))));
    }

    static Stream<String> wrong() {
        return Stream.of(
                of(LIST, "q=", "q=a&q=b", "q=" + "x".repeat(129)),
                of(LIST, "bbox=", "bbox=1,2,3,4&bbox=1,2,3,4", "bbox=1,2,3", "bbox=1,2,3,4,5", "bbox=1,2,3,4,",
                        "bbox=a,b,c,d", "bbox=1,,3,4", "bbox=NaN,2,3,4", "bbox=1,-Infinity,3,4", "bbox=-180.1,2,3,4",
                        "bbox=1,2,180.1,4", "bbox=1,-90.1,3,4", "bbox=1,2,3,90.1", "bbox=1,4,3,2", "bbox=1e999,2,3,4"),
                of(LIST, "connection=", "connection=up", "connection=online,", "connection=ONLINE",
                        "connection=online,never", "connection=online&connection=stale"),
                of(LIST, "motion=", "motion=flying", "motion=moving,,idle", "motion=moving&motion=idle"),
                of(LIST, "limit=", "limit=0", "limit=-1", "limit=1001", "limit=many", "limit=1e3", "limit=99999999999",
                        "limit=1.5", "limit=1&limit=2"),
                of(LIST, "cursor=", "cursor=abc", "cursor=%00", "cursor=dHJhY2s6MTIz",
                        "cursor=dmVoaWNsZXM6YQ&cursor=dmVoaWNsZXM6YQ"),
                of(LIST, "format=", "format=xml", "format=GEOJSON", "format=json&format=json"),
                of(LIST, "tag=x", "Limit=2", "bBox=1,2,3,4", "offset=9"),
                of(ONE, "format=json", "limit=1"),
                of(POSITION, "format=", "format=xml", "format=json&format=geojson", "from=2026-11-21T12:00:00Z"),
                of(TRACK, "from=", "from=yesterday", "from=2026-11-21", "from=-999999999-01-01T00:00:00Z",
                        "from=2026-11-21T12:00:00Z&from=2026-11-21T12:00:00Z", "from=1795241771864"),
                of(TRACK, "to=", "to=noon", "to=2026-11-21", "to=%2B999999999-01-01T00:00:00Z",
                        "to=2026-11-21T11:00:00Z&from=2026-11-21T12:00:00Z"),
                of(TRACK, "quality=", "quality=good", "quality=rejected", "quality=ok,rejected", "quality=ok,",
                        "quality=ok&quality=suspect"),
                of(TRACK, "limit=", "limit=0", "limit=5001", "limit=all", "limit=1&limit=1"),
                of(TRACK, "cursor=", "cursor=!", "cursor=dHJhY2s6eA", "cursor=dHJhY2s6OTIyMzM3MjAzNjg1NDc3NTgwNw",
                        "cursor=dmVoaWNsZXM6YQ", "cursor=a&cursor=b"),
                of(TRACK, "format=", "format=gpx", "format=json&format=json"),
                of(TRACK, "tolerance=5", "since=2026-11-21T12:00:00Z"))
                .flatMap(uris -> uris);
    }

    private static Stream<String> of(String path, String... queries) {
        return Stream.of(queries).map(query -> path + "?" + query);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aWrongParameterIsNamedAndTheStoreIsNotAsked(String uri) {
        MvcTestResult answer = get(uri);
        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST).hasContentType("application/problem+json");
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("urn:fleetman:problem:bad-parameter");
        assertThat(answer).bodyJson()
                .extractingPath("$.errors[*].parameter")
                .asArray()
                .containsExactly(uri.replaceAll(".*\\?([^=]*)=.*", "$1"));
        assertThat(answer).bodyJson().extractingPath("$.errors[0].detail").asString().isNotEmpty();
        then(vehicles).shouldHaveNoInteractions();
        then(history).shouldHaveNoInteractions();
    }

    @ParameterizedTest
    @ValueSource(strings = {LIST, LIST + "?q=%20", LIST + "?q=a&limit=1000&cursor=dmVoaWNsZXM6YQ",
            LIST + "?bbox=-180,-90,180,90", LIST + "?bbox=170.5,-1e1,-170,%2010",
            LIST + "?connection=online,stale,offline&motion=moving,idle,stopped,unknown", LIST + "?format=geojson", ONE,
            POSITION + "?format=geojson", TRACK + "?quality=ok,suspect", TRACK + "?quality=suspect&limit=5000",
            TRACK + "?cursor=dHJhY2s6MTIz&format=geojson",
            TRACK + "?from=2026-11-21T12:00:00Z&to=2026-11-21T12:00:00Z"})
    void aRightParameterIsTaken(String uri) {
        assertThat(get(uri)).hasStatusOk();
    }

    @Test
    void wrongParametersAreNamedTogether() {
        assertThat(get(LIST + "?limit=1001&q=" + "x".repeat(129))).bodyJson()
                .extractingPath("$.errors[*].parameter")
                .asArray()
                .containsExactlyInAnyOrder("limit", "q");
        assertThat(get(LIST + "?limt=1&q=")).bodyJson()
                .extractingPath("$.errors[*].parameter")
                .asArray()
                .containsExactlyInAnyOrder("limt", "q");
    }

    private MvcTestResult get(String uri) {
        return mvc.get().uri(URI.create(uri)).exchange();
    }
}
