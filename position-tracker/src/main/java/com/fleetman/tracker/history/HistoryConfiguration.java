// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.history;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.EnableScheduling;

import com.fleetman.tracker.TrackerProperties;
import com.fleetman.tracker.store.StoreConnections;

import static java.util.Objects.requireNonNull;

/** The history's beans. */
@Configuration(proxyBeanMethods = false)
class HistoryConfiguration {
    @Bean
    PositionRepository positionRepository(MongoOperations mongo, TrackerProperties properties,
            StoreConnections connections) {
        return new PositionRepository(mongo, new PositionIndexes(mongo, properties.retention(), connections));
    }

    /** Shortens the history where the settings ask for it. */
    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    @ConditionalOnProperty(prefix = TrackerProperties.PREFIX, name = "history-limit")
    static class Limited {
        @Bean
        HistoryLimit historyLimit(PositionRepository history, TrackerProperties properties) {
            return new HistoryLimit(history, requireNonNull(properties.historyLimit()));
        }
    }
}
