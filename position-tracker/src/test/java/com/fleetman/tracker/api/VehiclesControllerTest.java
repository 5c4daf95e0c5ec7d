// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.api;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import com.mongodb.MongoTimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import com.fleetman.messaging.ServedBy;
import com.fleetman.tracker.Positions;
import com.fleetman.tracker.vehicle.Vehicle;
import com.fleetman.tracker.vehicle.VehicleRepository;
import com.fleetman.tracker.vehicle.Vehicles;
import com.fleetman.tracker.web.WebSlice;

import static com.fleetman.tracker.Positions.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

@WebMvcTest(VehiclesController.class)
@Import(WebSlice.class)
class VehiclesControllerTest {
    @Autowired
    private MockMvcTester mvc;
    @MockitoBean
    private VehicleRepository vehicles;

    @Test
    void aVehicleIsShownWithItsPosition() {
        given(vehicles.find("City Truck")).willReturn(Optional.of(Vehicles.known("truck",
                Positions.reported("City Truck", 2, 20, null, 45.123).after(at("City Truck", 0, 0)))));
        assertThat(mvc.get().uri("/api/v1/vehicles/City Truck")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"id":"City Truck","name":"City Truck","category":"truck","position":{
                 "fixTime":"2026-11-21T12:00:02.000Z","receivedAt":"2026-11-21T12:00:02.000Z",
                 "lat":53.4001799,"lon":-1.5,"speed":10.0,"speedSource":"derived","course":45.12,
                 "courseSource":"device","quality":"ok","late":false},"processedBy":"a;1;b"}""");
    }

    @Test
    void whatIsUnknownIsLeftOut() {
        given(vehicles.find("van")).willReturn(Optional.of(vehicle("van")));
        assertThat(mvc.get().uri("/api/v1/vehicles/van")).bodyJson()
                .doesNotHavePath("$.position.speed")
                .doesNotHavePath("$.position.course")
                .doesNotHavePath("$.position.courseSource");
    }

    @Test
    void aVehicleNobodyKnowsIsNotFound() {
        assertThat(mvc.get().uri("/api/v1/vehicles/nobody")).hasStatus(HttpStatus.NOT_FOUND)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:fleetman:problem:not-found");
    }

    @Test
    void pagesLeadToEachOther() {
        given(vehicles.page("tr uck&", null, 3)).willReturn(List.of(vehicle("a"), vehicle("b"), vehicle("c")));
        given(vehicles.page("tr uck&", "b", 3)).willReturn(List.of(vehicle("c")));
        MvcTestResult first = mvc.get().uri(URI.create("/api/v1/vehicles?q=tr%20uck%26&limit=2")).exchange();
        assertThat(first).bodyJson().extractingPath("$.items[*].id").asArray().containsExactly("a", "b");
        String link = String.valueOf(first.getResponse().getHeader(HttpHeaders.LINK));
        assertThat(link).startsWith("<?").endsWith(">; rel=\"next\"");
        URI next = URI.create("/api/v1/vehicles").resolve(link.substring(1, link.indexOf('>')));
        MvcTestResult second = mvc.get().uri(URI.create("/api/v1/vehicles" + "?" + next.getRawQuery())).exchange();
        assertThat(second).bodyJson().extractingPath("$.items[*].id").asArray().containsExactly("c");
        assertThat(second).bodyJson().doesNotHavePath("$.next");
        assertThat(second).doesNotContainHeader(HttpHeaders.LINK);
    }

    @Test
    void everyWrongParameterIsNamed() {
        assertThat(mvc.get().uri("/api/v1/vehicles?limit=1001&q=" + "x".repeat(129))).hasStatus(HttpStatus.BAD_REQUEST)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("$.errors[*].parameter")
                .asArray()
                .containsExactlyInAnyOrder("limit", "q");
        for (String query : List.of("limit=0", "limit=-1", "limit=many", "limit=99999999999", "cursor=abc",
                "cursor=%00", "cursor=dHJhY2s6MTIz")) {
            assertThat(mvc.get().uri(URI.create("/api/v1/vehicles?" + query))).as(query)
                    .hasStatus(HttpStatus.BAD_REQUEST)
                    .bodyJson()
                    .extractingPath("$.errors[0].parameter")
                    .isEqualTo(query.split("=")[0]);
        }
        then(vehicles).shouldHaveNoInteractions();
    }

    @Test
    void withTheStoreAwayWhoAsksIsToldWhenToComeAgain() {
        given(vehicles.page(anyString(), any(), anyInt())).willThrow(
                new DataAccessResourceFailureException("away", new MongoTimeoutException("secret-host:27017")));
        MvcTestResult answer = mvc.get().uri("/api/v1/vehicles").exchange();
        assertThat(answer).hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
                .hasHeader(HttpHeaders.RETRY_AFTER, "2")
                .hasContentType("application/problem+json");
        assertThat(answer).bodyText().doesNotContain("secret-host");
    }

    @Test
    void aBugIsOursAndDoesNotShowItsInside() {
        given(vehicles.find("van")).willThrow(new IllegalStateException("inside"));
        MvcTestResult answer = mvc.get().uri("/api/v1/vehicles/van").exchange();
        assertThat(answer).hasStatus(HttpStatus.INTERNAL_SERVER_ERROR).hasContentType("application/problem+json");
        assertThat(answer).bodyText().doesNotContain("inside");
    }

    @Test
    void unknownPathsAndMethodsAreProblemsToo() {
        assertThat(mvc.get().uri("/api/v1/nothing")).hasStatus(HttpStatus.NOT_FOUND)
                .hasContentType("application/problem+json");
        assertThat(mvc.post().uri("/api/v1/vehicles")).hasStatus(HttpStatus.METHOD_NOT_ALLOWED)
                .hasContentType("application/problem+json");
    }

    @Test
    void everyAnswerIsSigned() {
        assertThat(mvc.get().uri("/api/v1/nothing")).hasHeader(ServedBy.HEADER, WebSlice.SERVED_BY.toString());
    }

    @Test
    void whoHasTheAnswerAlreadyIsToldSo() {
        given(vehicles.page("", null, 101)).willReturn(List.of(vehicle("a")));
        String tag = mvc.get().uri("/api/v1/vehicles").exchange().getResponse().getHeader(HttpHeaders.ETAG);
        assertThat(mvc.get().uri("/api/v1/vehicles").header(HttpHeaders.IF_NONE_MATCH, String.valueOf(tag)))
                .hasStatus(HttpStatus.NOT_MODIFIED);
    }

    private static Vehicle vehicle(String id) {
        return Vehicles.known(Vehicle.OTHER, at(id, 0, 0).after(null));
    }
}
