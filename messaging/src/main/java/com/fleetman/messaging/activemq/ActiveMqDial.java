// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.activemq;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;

import com.fleetman.messaging.broker.BrokerLoop;

/** How a consumer's connection to ActiveMQ is made and ended. */
record ActiveMqDial(ConnectionFactory factory) implements BrokerLoop.Dial<Connection> {
    @Override
    public Connection open(Runnable broken) throws JMSException {
        Connection connection = factory.createConnection();
        try {
            connection.setExceptionListener(_ -> broken.run());
            connection.start();
            return connection;
        } catch (JMSException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public void close(Connection connection) throws JMSException {
        connection.close();
    }
}
