// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.infrastructure;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EmbeddedStoreTest {
    @Test
    void theUsualDriverStoresAndFinds() {
        try (EmbeddedStore store = EmbeddedStore.on("127.0.0.1", 0);
                MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + store.port())) {
            MongoCollection<Document> vehicles = client.getDatabase("fleetman").getCollection("vehicles");
            vehicles.insertOne(new Document("_id", "City Truck").append("speed", 12.5));

            assertThat(vehicles.find(Filters.eq("_id", "City Truck")).first()).containsEntry("speed", 12.5);
        }
    }
}
