// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import com.fleetman.containers.MongoServer;
import com.fleetman.containers.NeedsDocker;

/** On a server of its own, because it is killed. */
@NeedsDocker
class MongoStoreHealthTest extends StoreHealthContract {
    private static MongoServer server;

    @BeforeAll
    static void start() {
        server = MongoServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    String uri(String database) {
        return server.uri(database);
    }

    @Override
    void kill() {
        server.kill();
    }

    @Override
    void startAgain() {
        server.startAgain();
    }
}
