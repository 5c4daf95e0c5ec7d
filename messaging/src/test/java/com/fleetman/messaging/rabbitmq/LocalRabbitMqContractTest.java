// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.rabbitmq;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

import com.fleetman.messaging.broker.BrokerContract;
import com.fleetman.messaging.broker.BrokerUnderTest;

/** The contract on the RabbitMQ of Debian 12, which is 3.10: it ignores priorities, so queues only fail over. */
@NeedsRabbitMqPackage
class LocalRabbitMqContractTest extends BrokerContract {
    @SuppressWarnings("NullAway.Init")
    private static LocalRabbitMq server;

    @BeforeAll
    static void start(@TempDir Path directory) throws IOException {
        server = new LocalRabbitMq(directory);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    protected BrokerUnderTest freshBroker() {
        return new RabbitMqUnderTest(server);
    }
}
