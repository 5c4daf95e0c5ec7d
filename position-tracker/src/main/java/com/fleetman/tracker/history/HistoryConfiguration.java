// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.history;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

import com.fleetman.tracker.TrackerProperties;
import com.fleetman.tracker.store.StoreConnections;

import static java.util.Objects.requireNonNull;

/** The history's beans. */
@Configuration(proxyBeanMethods = false)
class HistoryConfiguration {
    @Bean
    PositionRepository positionRepository(MongoDatabase database, TrackerProperties properties,
            StoreConnections connections) {
        MongoCollection<Document> positions = database.getCollection(PositionRepository.COLLECTION);
        return new PositionRepository(positions, new PositionIndexes(positions, properties.retention(), connections));
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
