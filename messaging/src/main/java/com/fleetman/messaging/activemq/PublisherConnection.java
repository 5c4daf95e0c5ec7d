// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.activemq;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;

import org.springframework.jms.connection.SingleConnectionFactory;

/** The one connection that publishers share, made anew after it broke. */
final class PublisherConnection extends SingleConnectionFactory {
    PublisherConnection(ConnectionFactory factory) {
        super(factory);
        setReconnectOnException(true);
    }

    /** Without the stack trace of the superclass: who publishes hears of the outage, and says it once. */
    @Override
    public void onException(JMSException exception) {
        resetConnection();
    }
}
