// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.vehicle;

import com.mongodb.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The vehicles' beans. */
@Configuration(proxyBeanMethods = false)
class VehicleConfiguration {
    @Bean
    VehicleRepository vehicleRepository(MongoDatabase database) {
        return new VehicleRepository(database.getCollection(VehicleRepository.COLLECTION));
    }
}
