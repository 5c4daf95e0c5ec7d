// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.store;

import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

import com.fleetman.containers.MongoServer;
import com.fleetman.containers.NeedsDocker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** On a server of its own, because it is killed. */
@NeedsDocker
class MongoStoreHealthTest extends StoreHealthContract {
    private static MongoServer server;

    @BeforeAll
    static void start() {
        server = MongoServer.started();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aStoreThatHangsIsDownUntilItAnswers() {
        assertThat(status()).isEqualTo(Status.UP);
        server.pause();
        try {
            assertThat(status()).isEqualTo(Status.DOWN);
        } finally {
            server.goOn();
        }
        await().atMost(Duration.ofSeconds(30)).until(this::status, Status.UP::equals);
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
