// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.api;

import java.util.Optional;
import java.util.Set;

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

import com.fleetman.tracker.Positions;
import com.fleetman.tracker.position.Reason;
import com.fleetman.tracker.vehicle.JudgeContext;
import com.fleetman.tracker.vehicle.Vehicle;
import com.fleetman.tracker.vehicle.VehicleRepository;
import com.fleetman.tracker.vehicle.Vehicles;
import com.fleetman.tracker.web.WebSlice;

import static com.fleetman.tracker.Positions.at;
import static com.fleetman.tracker.Positions.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

@WebMvcTest(VehicleController.class)
@Import(WebSlice.class)
class VehicleControllerTest {
    @Autowired
    private MockMvcTester mvc;
    @MockitoBean
    private VehicleRepository vehicles;

    @Test
    void aVehicleIsShownWithItsPosition() {
        given(vehicles.find("City Truck")).willReturn(Optional.of(Vehicles.known("truck",
                Positions.reported("City Truck", 2, 20, null, 45.123).after(at("City Truck", 0, 0)))));
        assertThat(mvc.get().uri("/api/v1/vehicles/City Truck")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"id":"City Truck","name":"City Truck","category":"truck","connection":"online","motion":"moving",
                 "lastContact":"2026-11-21T12:00:02.000Z","position":{
                 "fixTime":"2026-11-21T12:00:02.000Z","receivedAt":"2026-11-21T12:00:02.000Z",
                 "lat":53.4001799,"lon":-1.5,"speed":10.0,"speedSource":"derived","course":45.12,
                 "courseSource":"device","quality":"ok","late":false},"processedBy":"a;1;b"}""");
    }

    @Test
    void whatIsUnknownIsLeftOut() {
        knows(Vehicles.known("van", at("van", 0, 0).after(null)));
        assertThat(mvc.get().uri("/api/v1/vehicles/van")).bodyJson()
                .doesNotHavePath("$.position.speed")
                .doesNotHavePath("$.position.course")
                .doesNotHavePath("$.position.reasons")
                .doesNotHavePath("$.position.courseSource");
    }

    @Test
    void whyAPositionIsNotTrustedIsTold() {
        knows(Vehicles.known("van", at("van", 0, 0).suspect(Set.of(Reason.JUMP, Reason.ACCURACY))));
        assertThat(mvc.get().uri("/api/v1/vehicles/van")).bodyJson()
                .extractingPath("$.position.reasons")
                .asArray()
                .containsExactly("accuracy", "jump");
    }

    @Test
    void aVehicleThatWasOnlyHeardOfHasNoPosition() {
        knows(heardOf());
        assertThat(mvc.get().uri("/api/v1/vehicles/van")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"id":"van","name":"van","category":"other","connection":"online","motion":"unknown",
                 "lastContact":"2026-11-21T12:00:00.000Z","processedBy":"a;1;b"}""");
        assertThat(mvc.get().uri("/api/v1/vehicles/van/position")).hasStatus(HttpStatus.NOT_FOUND)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("No position of this vehicle is known yet.");
    }

    @Test
    void theLatestPositionIsThere() {
        knows(Vehicles.known("van", at("van", 0, 0).after(null)));
        assertThat(mvc.get().uri("/api/v1/vehicles/van/position")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"fixTime":"2026-11-21T12:00:00.000Z","receivedAt":"2026-11-21T12:00:00.000Z","lat":53.4,"lon":-1.5,
                 "quality":"ok","late":false}""");
    }

    @Test
    void theLatestPositionIsAFeatureToo() {
        knows(Vehicles.known("van", at("van", 0, 0).after(null)));
        assertThat(mvc.get().uri("/api/v1/vehicles/van/position").header(HttpHeaders.ACCEPT, "application/geo+json"))
                .hasStatusOk()
                .hasContentType("application/geo+json")
                .bodyJson()
                .extractingPath("$.geometry.coordinates")
                .asArray()
                .containsExactly(-1.5, 53.4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/vehicles/nobody", "/api/v1/vehicles/nobody/position"})
    void aVehicleNobodyKnowsIsNotFound(String path) {
        assertThat(mvc.get().uri(path)).hasStatus(HttpStatus.NOT_FOUND)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:fleetman:problem:not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/vehicles/van", "/api/v1/vehicles/van/position",
            "/api/v1/vehicles/van/position?format=geojson"})
    void anAnswerHoldsUntilTheVehicleIsWrittenAgain(String path) {
        Vehicle van = Vehicles.known("van", at("van", 0, 0).after(null));
        knows(Vehicles.written(van, 7));
        String tag = tag(path);
        assertThat(mvc.get().uri(path).header(HttpHeaders.IF_NONE_MATCH, tag)).hasStatus(HttpStatus.NOT_MODIFIED);
        knows(Vehicles.written(van, 8));
        assertThat(mvc.get().uri(path).header(HttpHeaders.IF_NONE_MATCH, tag)).hasStatusOk();
    }

    @Test
    void anAnswerHoldsNoLongerWhenTimeHasMadeSomethingElseOfIt() {
        knows(Vehicles.known("van", at("van", 0, 0).after(null)));
        String tag = tag("/api/v1/vehicles/van");
        knows(Vehicles.known("van", at("van", -61, 0).after(null)));
        assertThat(tag("/api/v1/vehicles/van")).isNotEqualTo(tag);
    }

    @Test
    void eachFormHasATagOfItsOwn() {
        knows(Vehicles.known("van", at("van", 0, 0).after(null)));
        assertThat(tag("/api/v1/vehicles/van/position"))
                .isNotEqualTo(tag("/api/v1/vehicles/van/position?format=geojson"));
    }

    private String tag(String path) {
        return String.valueOf(mvc.get().uri(path).exchange().getResponse().getHeader(HttpHeaders.ETAG));
    }

    private void knows(Vehicle vehicle) {
        given(vehicles.find("van")).willReturn(Optional.of(vehicle));
    }

    private static Vehicle heardOf() {
        return new Vehicle("van", "van", "other", null, JudgeContext.NEW, time(0), "a;1;b", 1);
    }
}
