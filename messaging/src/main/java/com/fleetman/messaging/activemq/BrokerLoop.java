// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.activemq;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.fleetman.messaging.broker.BackOff;
import com.fleetman.messaging.broker.Subscription;

/** A thread that holds a connection to the broker, works on it, and makes a new one whenever it breaks. */
final class BrokerLoop implements Subscription {
    private static final Logger log = LoggerFactory.getLogger(BrokerLoop.class);

    /** What is done on a connection: once for each connection, until it breaks or the loop closes. */
    interface Work {
        void run(Connection connection, Line line) throws JMSException;
    }

    /** The state of the connection as its user sees it. */
    interface Line {
        /** Whether to go on; false once the connection has broken or the loop closes. */
        boolean up();

        /** The work has begun: from now on the subscription counts as connected. */
        void established();
    }

    private final String name;
    private final ConnectionFactory factory;
    private final Work work;
    private final CountDownLatch closing;
    private final BackOff backOff;
    private final Thread thread;
    private volatile boolean connected;
    private boolean complained;

    BrokerLoop(String name, ConnectionFactory factory, CountDownLatch closing, Work work) {
        this.name = name;
        this.factory = factory;
        this.work = work;
        this.closing = closing;
        this.backOff = new BackOff(closing);
        this.thread = Thread.ofPlatform().name(name).start(this::loop);
    }

    @Override
    public boolean connected() {
        return connected;
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void loop() {
        do {
            AtomicBoolean broken = new AtomicBoolean();
            try (Connection connection = factory.createConnection()) {
                connection.setExceptionListener(_ -> broken.set(true));
                connection.start();
                work.run(connection, new ConnectionLine(broken));
            } catch (JMSException | RuntimeException e) {
                complain(e);
            }
            connected = false;
        } while (closing.getCount() > 0 && backOff.pause());
    }

    private void complain(Exception e) {
        if (!complained && closing.getCount() > 0) {
            log.warn("{}: the broker is away, trying on: {}", name, e.getMessage());
            complained = true;
        }
    }

    private final class ConnectionLine implements Line {
        private final AtomicBoolean broken;

        ConnectionLine(AtomicBoolean broken) {
            this.broken = broken;
        }

        @Override
        public boolean up() {
            return !broken.get() && closing.getCount() > 0;
        }

        @Override
        public void established() {
            connected = true;
            complained = false;
            backOff.reset();
            log.info("{}: connected to the broker", name);
        }
    }
}
