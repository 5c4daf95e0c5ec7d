// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.api;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.MongoDatabaseFactory;

import com.fleetman.tracker.StoreUnderTest;
import com.fleetman.tracker.history.Histories;
import com.fleetman.tracker.history.PositionRepository;
import com.fleetman.tracker.vehicle.VehicleRepository;
import com.fleetman.tracker.vehicle.Vehicles;
import com.fleetman.tracker.web.WebSlice;

/** The API upon the laptop's store. */
@TestConfiguration(proxyBeanMethods = false)
@Import(WebSlice.class)
class StoredSlice {
    private final MongoDatabaseFactory database = StoreUnderTest.embedded().database();

    @Bean
    VehicleRepository vehicles() {
        return Vehicles.in(database);
    }

    @Bean
    PositionRepository history() {
        return Histories.in(database);
    }
}
