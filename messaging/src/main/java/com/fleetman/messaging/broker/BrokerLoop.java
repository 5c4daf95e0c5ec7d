// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.broker;

import java.util.concurrent.CountDownLatch;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/**
 * A thread that holds a connection to the broker, works on it, and makes a new one whenever it breaks.
 *
 * @param <C> the broker's kind of connection
 */
public final class BrokerLoop<C> implements Subscription {
    private static final Logger log = LoggerFactory.getLogger(BrokerLoop.class);

    /** How a connection is made and ended. */
    public interface Dial<C> {
        /** @param broken to be run when the connection breaks */
        C open(Runnable broken) throws Exception;

        void close(C connection) throws Exception;
    }

    /** What is done on a connection: once for each connection, until it breaks or the loop closes. */
    public interface Work<C> {
        void run(C connection, Line line) throws Exception;
    }

    /** The state of the connection as its user sees it. */
    public interface Line {
        /** Opens once the connection has broken or the loop closes. */
        CountDownLatch over();

        /** Whether to go on. */
        default boolean up() {
            return over().getCount() > 0;
        }

        /** The work has begun: from now on the subscription counts as connected. */
        void established();
    }

    private final String name;
    private final Dial<C> dial;
    private final Work<C> work;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final BackOff backOff = new BackOff(closing);
    private final Thread thread;
    private volatile CountDownLatch over = new CountDownLatch(1);
    private volatile boolean connected;
    private boolean complained;

    public BrokerLoop(String name, Dial<C> dial, Work<C> work) {
        this.name = name;
        this.dial = dial;
        this.work = work;
        this.thread = Thread.ofPlatform().name(name).start(this::loop);
    }

    @Override
    public boolean connected() {
        return connected;
    }

    @Override
    public void close() {
        closing.countDown();
        over.countDown();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void loop() {
        do {
            connect();
            connected = false;
        } while (closing.getCount() > 0 && backOff.pause());
    }

    private void connect() {
        CountDownLatch end = new CountDownLatch(1);
        over = end;
        if (closing.getCount() == 0) {
            end.countDown();
        }
        try {
            C connection = dial.open(() -> {
                connected = false;
                end.countDown();
            });
            try {
                work.run(connection, new ConnectionLine(end));
            } finally {
                dial.close(connection);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            complain(e);
        }
    }

    private void complain(Exception e) {
        if (!complained && closing.getCount() > 0) {
            log.warn("{}: the broker is away, trying on: {}", name,
                    NestedExceptionUtils.getMostSpecificCause(e).toString());
            complained = true;
        }
    }

    private final class ConnectionLine implements Line {
        private final CountDownLatch over;

        ConnectionLine(CountDownLatch over) {
            this.over = over;
        }

        @Override
        public CountDownLatch over() {
            return over;
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
