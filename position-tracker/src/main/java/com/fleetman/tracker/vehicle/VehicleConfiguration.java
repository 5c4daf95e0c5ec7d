// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.vehicle;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** The vehicles' beans. */
@Configuration(proxyBeanMethods = false)
class VehicleConfiguration {
    @Bean
    VehicleRepository vehicleRepository(MongoOperations mongo) {
        return new VehicleRepository(mongo);
    }
}
