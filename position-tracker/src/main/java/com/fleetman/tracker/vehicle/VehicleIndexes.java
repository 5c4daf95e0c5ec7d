// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.vehicle;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

import com.fleetman.tracker.store.MadeAnew;
import com.fleetman.tracker.store.StoreConnections;
import com.fleetman.tracker.store.StoreKind;

import static org.springframework.data.domain.Sort.Direction.ASC;

/** What a store needs beside the ids to find a vehicle at its revision: nothing, but for the laptop's. */
final class VehicleIndexes {

    private final MongoOperations mongo;
    private final StoreKind store;
    private final MadeAnew indexes;

    VehicleIndexes(MongoOperations mongo, StoreKind store, StoreConnections connections) {
        this.mongo = mongo;
        this.store = store;
        this.indexes = new MadeAnew(connections);
    }

    void ensure() {
        if (store.findsByExactKeysAlone()) {
            indexes.ensure(this::make);
        }
    }

    private void make() {
        mongo.indexOps(VehicleRepository.COLLECTION)
                .createIndex(new Index().on(VehicleRepository.ID, ASC).on(VehicleRepository.REVISION, ASC).unique());
    }
}
