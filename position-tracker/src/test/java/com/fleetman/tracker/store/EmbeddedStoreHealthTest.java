// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.store;

import org.junit.jupiter.api.AfterAll;

import com.fleetman.tracker.RestartableStore;

class EmbeddedStoreHealthTest extends StoreHealthContract {
    private static final RestartableStore STORE = RestartableStore.started();

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
