// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.store;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.data.mongodb.core.MongoTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What health says of a store, whichever it is. */
abstract class StoreHealthContract {
    private static final String DATABASE = "health";
    private MongoClient client;
    private MongoTemplate mongo;
    private StoreHealth health;

    abstract String uri(String database);

    abstract void kill();

    abstract void startAgain();

    @BeforeEach
    void connect() {
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri(DATABASE)))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(500, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.readTimeout(2, TimeUnit.SECONDS))
                .build());
        mongo = new MongoTemplate(client, DATABASE);
        health = new StoreHealth(mongo);
        mongo.getDb().drop();
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Test
    void anEmptyStoreIsUp() {
        assertThat(status()).isEqualTo(Status.UP);
    }

    @Test
    void aStoreThatHoldsSomethingIsUp() {
        mongo.getCollection("positions").insertOne(new Document());
        assertThat(status()).isEqualTo(Status.UP);
    }

    @Test
    void aKilledStoreIsDownUntilItIsBack() {
        assertThat(status()).isEqualTo(Status.UP);
        kill();
        try {
            assertThat(status()).isEqualTo(Status.DOWN);
        } finally {
            startAgain();
        }
        await().atMost(Duration.ofSeconds(30)).until(this::status, Status.UP::equals);
    }

    Status status() {
        return health.health().getStatus();
    }
}
