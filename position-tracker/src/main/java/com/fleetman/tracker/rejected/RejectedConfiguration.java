// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.rejected;

import java.time.InstantSource;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.EnableScheduling;

import com.fleetman.tracker.TrackerProperties;
import com.fleetman.tracker.store.StoreConnections;

/** The beans that keep rejected reports. */
@Configuration(proxyBeanMethods = false)
class RejectedConfiguration {
    @Bean
    RejectedRepository rejectedRepository(MongoOperations mongo, TrackerProperties properties,
            StoreConnections connections) {
        return new RejectedRepository(mongo,
                new RejectedIndexes(mongo, properties.rejectedRetention(), connections));
    }

    /** Forgets what the store would keep for ever. */
    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    @ConditionalOnProperty(prefix = TrackerProperties.PREFIX, name = "history-limit")
    static class OnAStoreThatExpiresNothing {
        @Bean
        RejectedExpiry rejectedExpiry(RejectedRepository rejected, TrackerProperties properties,
                InstantSource clock) {
            return new RejectedExpiry(rejected, properties.rejectedRetention(), clock);
        }
    }
}
