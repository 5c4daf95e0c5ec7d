// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.activemq;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import com.fleetman.messaging.MessagingProperties.Format;
import com.fleetman.messaging.broker.BrokerContract;
import com.fleetman.messaging.broker.BrokerUnderTest;

/** The contract on ActiveMQ. Alone, because it measures how soon this very process confirms. */
@Isolated
class ActiveMqContractTest extends BrokerContract {
    @TempDir
    private Path directory;

    @Override
    protected BrokerUnderTest freshBroker() {
        return new ActiveMqUnderTest(directory, Format.JSON);
    }
}
