// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.rabbitmq;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.ResourceLock;

import com.fleetman.containers.NeedsDocker;
import com.fleetman.messaging.broker.BrokerContract;
import com.fleetman.messaging.broker.BrokerUnderTest;

/** The contract on RabbitMQ 4. */
@NeedsDocker
@ResourceLock(ContainerRabbitMq.LOCK)
class RabbitMqContractTest extends BrokerContract {
    @SuppressWarnings("NullAway.Init")
    private static RunningRabbitMq server;

    @BeforeAll
    static void start() {
        server = new ContainerRabbitMq();
    }

    @Override
    protected BrokerUnderTest freshBroker() {
        return new RabbitMqUnderTest(server);
    }
}
