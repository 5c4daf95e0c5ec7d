// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.vehicle;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

import com.fleetman.tracker.TrackerProperties;
import com.fleetman.tracker.store.StoreConnections;
import com.fleetman.tracker.store.StoreKind;

/** The vehicles' beans. */
@Configuration(proxyBeanMethods = false)
class VehicleConfiguration {
    @Bean
    VehicleRepository vehicleRepository(MongoOperations mongo, TrackerProperties properties,
            StoreConnections connections) {
        return new VehicleRepository(mongo, new VehicleIndexes(mongo, StoreKind.of(properties), connections));
    }
}
