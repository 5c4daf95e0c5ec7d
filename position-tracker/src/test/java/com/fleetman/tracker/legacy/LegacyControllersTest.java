// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.legacy;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import com.fleetman.tracker.history.PositionRepository;
import com.fleetman.tracker.vehicle.Vehicle;
import com.fleetman.tracker.vehicle.VehicleRepository;
import com.fleetman.tracker.vehicle.Vehicles;
import com.fleetman.tracker.web.WebSlice;

import static com.fleetman.tracker.Positions.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

@WebMvcTest({LegacyVehiclesController.class, LegacyHistoryController.class})
@Import(WebSlice.class)
class LegacyControllersTest {
    @Autowired
    private MockMvcTester mvc;
    @MockitoBean
    private VehicleRepository vehicles;
    @MockitoBean
    private PositionRepository history;

    @ParameterizedTest
    @ValueSource(strings = {"/vehicles/", "/vehicles"})
    void latestPositionsComeFromTheVehiclesAlone(String path) {
        given(vehicles.since(null)).willReturn(List.of(vehicle("City Truck")));
        assertThat(mvc.get().uri(path)).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                [{"name":"City Truck","lat":53.4,"longitude":-1.5,"timestamp":"2026-11-21T12:00:00.000+0000",
                  "speed":null,"lng":-1.5,"category":"truck"}]""");
        then(history).shouldHaveNoInteractions();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21T12:00:00.000+0000", "2026-11-21T12:00:00%2B00:00",
            "2026-11-21T12:00:00.000%200000", "2026-11-21T12:00:00Z",
            "2026-11-21T13:00:00.000+0100"})
    void sinceTakesAnyOffsetAndAPlusThatBecameABlank(String since) {
        assertThat(mvc.get().uri(URI.create("/vehicles/?since=" + since))).hasStatusOk();
        then(vehicles).should().since(Instant.parse("2026-11-21T12:00:00Z"));
    }

    @Test
    void sinceThatIsNoTimeIsWrong() {
        assertThat(mvc.get().uri("/vehicles/?since=lunch")).hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[0].parameter")
                .isEqualTo("since");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/vehicles/City%20Truck", "/vehicles/City%20Truck/"})
    void oneVehicleIsFoundByItsName(String path) {
        given(vehicles.find("City Truck")).willReturn(Optional.of(vehicle("City Truck")));
        assertThat(mvc.get().uri(URI.create(path))).hasStatusOk()
                .bodyJson()
                .extractingPath("$.name")
                .isEqualTo("City Truck");
    }

    @Test
    void aVehicleNobodyKnowsIsNotFound() {
        assertThat(mvc.get().uri("/vehicles/nobody")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/history/van", "/history/van/"})
    void historyIsNewestFirst(String path) {
        given(history.newest("van", 20_000)).willReturn(List.of(at("van", 2, 20).after(at("van", 1, 0)),
                at("van", 1, 0).after(null)));
        assertThat(mvc.get().uri(path)).hasStatusOk()
                .bodyJson()
                .extractingPath("$[*].timestamp")
                .asArray()
                .containsExactly("2026-11-21T12:00:02.000+0000", "2026-11-21T12:00:01.000+0000");
    }

    @Test
    void nobodysHistoryIsEmpty() {
        assertThat(mvc.get().uri("/history/nobody")).hasStatusOk().bodyJson().isStrictlyEqualTo("[]");
    }

    private static Vehicle vehicle(String name) {
        return Vehicles.known("truck", at(name, 0, 0).after(null));
    }
}
