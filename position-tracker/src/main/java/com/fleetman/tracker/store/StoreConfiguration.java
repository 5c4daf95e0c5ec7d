// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.store;

import java.util.concurrent.TimeUnit;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoManagedTypes;
import org.springframework.data.mongodb.core.MongoOperations;

import com.fleetman.tracker.TrackerProperties;

/** The store's beans. Nothing here waits for the store: it may come after the tracker, and go and come again. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {
    /** Long enough for a page of a track to be found without an index, as the laptop's store does. */
    private static final int READ_TIMEOUT_SECONDS = 10;

    @Bean
    StoreConnections storeConnections() {
        return new StoreConnections();
    }

    @Bean
    MongoClientSettingsBuilderCustomizer storeTimeouts(TrackerProperties properties, StoreConnections connections) {
        long millis = properties.storeTimeout().toMillis();
        return settings -> settings
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(millis, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket
                        .connectTimeout(millis, TimeUnit.MILLISECONDS)
                        .readTimeout(READ_TIMEOUT_SECONDS, TimeUnit.SECONDS))
                .applyToConnectionPoolSettings(pool -> pool
                        .maxWaitTime(millis, TimeUnit.MILLISECONDS)
                        .addConnectionPoolListener(connections));
    }

    /**
     * What is acknowledged to a sender survives the loss of any one server. Read is from the server that takes the
     * writes, without waiting for the others: a read that is undone later costs a retry and nothing else, because every
     * write of a state names the revision it was made from.
     */
    @Bean
    MongoClientSettingsBuilderCustomizer storeGuarantees() {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.LOCAL)
                .readPreference(ReadPreference.primary());
    }

    /** None, because documents are written and read by hand, and the start is quicker without a search for types. */
    @Bean
    MongoManagedTypes storeTypes() {
        return MongoManagedTypes.empty();
    }

    @Bean
    StoreHealth storeHealthIndicator(MongoOperations mongo) {
        return new StoreHealth(mongo);
    }
}
