// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.store;

import org.junit.jupiter.api.AfterAll;

import com.fleetman.tracker.EmbeddedStore;

class EmbeddedStoreHealthTest extends StoreHealthContract {
    private static final EmbeddedStore STORE = EmbeddedStore.started();

    @AfterAll
    static void stop() {
        STORE.close();
    }

    @Override
    String uri(String database) {
        return STORE.uri();
    }

    @Override
    void kill() {
        STORE.close();
    }

    @Override
    void startAgain() {
        STORE.start();
    }
}
