// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.api;

import java.net.URI;
import java.util.List;

import com.mongodb.MongoTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import com.fleetman.messaging.ServedBy;
import com.fleetman.tracker.vehicle.Vehicle;
import com.fleetman.tracker.vehicle.VehicleRepository;
import com.fleetman.tracker.vehicle.Vehicles;
import com.fleetman.tracker.web.WebSlice;

import static com.fleetman.tracker.Positions.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;

@WebMvcTest(VehiclesController.class)
@Import(WebSlice.class)
class VehiclesControllerTest {
    @Autowired
    private MockMvcTester mvc;
    @MockitoBean
    private VehicleRepository vehicles;

    @Test
    void pagesLeadToEachOther() {
        given(vehicles.page(any(), eq(null), eq(3))).willReturn(List.of(vehicle("a"), vehicle("b"), vehicle("c")));
        given(vehicles.page(any(), eq("b"), eq(3))).willReturn(List.of(vehicle("c")));
        MvcTestResult first = mvc.get().uri(URI.create("/api/v1/vehicles?q=tr%20uck%26&limit=2")).exchange();
        assertThat(first).bodyJson().extractingPath("$.items[*].id").asArray().containsExactly("a", "b");
        String link = String.valueOf(first.getResponse().getHeader(HttpHeaders.LINK));
        assertThat(link).startsWith("<?").contains("q=tr%20uck%26").endsWith(">; rel=\"next\"");
        URI next = URI.create("/api/v1/vehicles").resolve(link.substring(1, link.indexOf('>')));
        MvcTestResult second = mvc.get().uri(URI.create("/api/v1/vehicles" + "?" + next.getRawQuery())).exchange();
        assertThat(second).bodyJson().extractingPath("$.items[*].id").asArray().containsExactly("c");
        assertThat(second).bodyJson().doesNotHavePath("$.next");
        assertThat(second).doesNotContainHeader(HttpHeaders.LINK);
    }

    @Test
    void asGeoJsonTheyAreFeaturesAndTheLinkLeadsOn() {
        given(vehicles.page(any(), any(), anyInt())).willReturn(List.of(vehicle("a"), vehicle("b")));
        MvcTestResult answer = mvc.get().uri("/api/v1/vehicles?limit=1&format=geojson").exchange();
        assertThat(answer).hasContentType("application/geo+json").containsHeader(HttpHeaders.LINK);
        assertThat(answer).bodyJson().isStrictlyEqualTo("""
                {"type":"FeatureCollection","features":[{"type":"Feature","id":"a",
                  "geometry":{"type":"Point","coordinates":[-1.5,53.4]},
                  "properties":{"name":"a","category":"other","connection":"online","motion":"unknown",
                    "lastContact":"2026-11-21T12:00:00.000Z","fixTime":"2026-11-21T12:00:00.000Z"}}]}""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"application/geo+json | application/geo+json",
            "application/json | application/json", "*/* | application/json", "application/* | application/json",
            "application/*+json | application/geo+json",
            "application/json;q=0.5, application/geo+json | application/geo+json",
            "text/html, application/geo+json;q=0.2, */*;q=0.1 | application/geo+json",
            "text/html, */*;q=0.1 | application/json"})
    void theFormIsTheOneThatIsLikedBest(String accept, String form) {
        given(vehicles.page(any(), any(), anyInt())).willReturn(List.of(vehicle("a")));
        assertThat(mvc.get().uri("/api/v1/vehicles").header(HttpHeaders.ACCEPT, accept)).hasStatusOk()
                .hasContentType(form)
                .hasHeader(HttpHeaders.VARY, "Accept");
    }

    @Test
    void theQueryHasTheLastWordOnTheForm() {
        given(vehicles.page(any(), any(), anyInt())).willReturn(List.of(vehicle("a")));
        assertThat(mvc.get().uri("/api/v1/vehicles?format=json").header(HttpHeaders.ACCEPT, "application/geo+json"))
                .hasContentType("application/json");
    }

    @Test
    void withTheStoreAwayWhoAsksIsToldWhenToComeAgain() {
        given(vehicles.page(any(), any(), anyInt())).willThrow(
                new DataAccessResourceFailureException("away", new MongoTimeoutException("secret-host:27017")));
        MvcTestResult answer = mvc.get().uri("/api/v1/vehicles").exchange();
        assertThat(answer).hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
                .hasHeader(HttpHeaders.RETRY_AFTER, "2")
                .hasContentType("application/problem+json");
        assertThat(answer).bodyText().contains("urn:fleetman:problem:store-away").doesNotContain("secret-host");
    }

    @Test
    void aBugIsOursAndDoesNotShowItsInside() {
        given(vehicles.page(any(), any(), anyInt())).willThrow(new IllegalStateException("inside"));
        MvcTestResult answer = mvc.get().uri("/api/v1/vehicles").exchange();
        assertThat(answer).hasStatus(HttpStatus.INTERNAL_SERVER_ERROR).hasContentType("application/problem+json");
        assertThat(answer).bodyText().doesNotContain("inside");
    }

    @ParameterizedTest
    @CsvSource({"GET, /api/v1/nothing, application/json, 404, not-found",
            "POST, /api/v1/vehicles, application/json, 405, method-not-allowed",
            "DELETE, /api/v1/vehicles, application/json, 405, method-not-allowed",
            "GET, /api/v1/vehicles, text/csv, 406, not-acceptable"})
    void whatIsNotThereIsAProblemOfItsOwnType(String method, String path, String accept, int status, String type) {
        assertThat(mvc.method(HttpMethod.valueOf(method))
                .uri(path)
                .contentType("text/csv")
                .header(HttpHeaders.ACCEPT, accept))
                .hasStatus(status)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:fleetman:problem:" + type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/vehicles", "/api/v1/nothing"})
    void everyAnswerIsSigned(String path) {
        assertThat(mvc.get().uri(path)).hasHeader(ServedBy.HEADER, WebSlice.SERVED_BY.toString());
    }

    @Test
    void whoHasTheAnswerAlreadyIsToldSo() {
        given(vehicles.page(any(), any(), anyInt())).willReturn(List.of(vehicle("a")));
        MvcTestResult first = mvc.get().uri("/api/v1/vehicles").exchange();
        assertThat(first).hasHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        String tag = first.getResponse().getHeader(HttpHeaders.ETAG);
        assertThat(mvc.get().uri("/api/v1/vehicles").header(HttpHeaders.IF_NONE_MATCH, String.valueOf(tag)))
                .hasStatus(HttpStatus.NOT_MODIFIED);
    }

    private static Vehicle vehicle(String id) {
        return Vehicles.known(Vehicle.OTHER, at(id, 0, 0).after(null));
    }
}
