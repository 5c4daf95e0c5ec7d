// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.api;

import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import com.fleetman.tracker.Positions;
import com.fleetman.tracker.vehicle.JudgeContext;
import com.fleetman.tracker.vehicle.Vehicle;
import com.fleetman.tracker.vehicle.VehicleRepository;
import com.fleetman.tracker.vehicle.Vehicles;

import static com.fleetman.tracker.Positions.time;
import static org.assertj.core.api.Assertions.assertThat;

@WebMvcTest(VehiclesController.class)
@Import(StoredSlice.class)
class VehicleSearchTest {
    @Autowired
    private MockMvcTester mvc;
    @Autowired
    private VehicleRepository vehicles;

    /** At noon: two that drive, one that stands, one silent for two minutes and one for an hour, one without a place. */
    @BeforeEach
    void aFleet() {
        if (vehicles.since(null).isEmpty()) {
            vehicles.write(List.of(seen("bus 1", -5, 0, 12), seen("bus 2", -5, 5_000, 9), seen("van 1", -5, 0, 0),
                    seen("van 2", -120, 0, 9), seen("van 3", -3600, 0, 9),
                    new Vehicle("van 4", "van 4", "van", null, JudgeContext.NEW, time(-5), "a;1;b", 0)));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"q=BUS | bus 1 bus 2", "connection=stale | van 2",
            "connection=stale,offline | van 2 van 3", "connection=online | bus 1 bus 2 van 1 van 4",
            "motion=moving | bus 1 bus 2 van 2", "motion=idle | van 1", "motion=unknown | van 3 van 4",
            "motion=moving&connection=online&q=2 | bus 2", "motion=stopped | ''",
            "bbox=-1.51,53.39,-1.49,53.41 | bus 1 van 1 van 2 van 3",
            "bbox=-1.51,53.39,-1.49,53.41&motion=moving | bus 1 van 2", "bbox=-1.49,53.39,-1.51,53.41 | ''"})
    void eachFilterLeavesWhatItSays(String query, String expected) {
        assertThat(String.join(" ", ids(get("?" + query)))).isEqualTo(expected);
    }

    @Test
    void filteredPagesHoldEveryVehicleOnce() {
        MvcTestResult first = get("?connection=online&limit=2");
        assertThat(ids(first)).containsExactly("bus 1", "bus 2");
        String link = String.valueOf(first.getResponse().getHeader("Link"));
        MvcTestResult second = get(link.substring(1, link.indexOf('>')));
        assertThat(ids(second)).containsExactly("van 1", "van 4");
        assertThat(second).doesNotContainHeader("Link");
    }

    @Test
    void whoHasNoPlaceIsAFeatureWithoutOne() {
        assertThat(get("?q=van%204&format=geojson")).bodyJson().extractingPath("$.features[0].geometry").isNull();
    }

    private MvcTestResult get(String query) {
        return mvc.get().uri(URI.create("/api/v1/vehicles" + query)).exchange();
    }

    private static List<String> ids(MvcTestResult answer) {
        try {
            return com.jayway.jsonpath.JsonPath.read(answer.getResponse().getContentAsString(), "$.items[*].id");
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Vehicle seen(String id, int second, double metresNorth, double speed) {
        return Vehicles.known("van", Positions.reported(id, second, metresNorth, speed, null).after(null));
    }
}
