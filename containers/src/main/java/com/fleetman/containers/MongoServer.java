// SPDX-License-Identifier: Apache-2.0
package com.fleetman.containers;

import java.util.List;
import java.util.Optional;

import org.testcontainers.mongodb.MongoDBContainer;

/** A MongoDB in a container, which keeps its port and its data when it is killed and started again. */
public final class MongoServer implements AutoCloseable {
    private static final int WIRE = 27017;

    private final int port = Ports.free();
    private final MongoDBContainer container = new MongoDBContainer(Images.MONGODB)
            .withStartupAttempts(ContainerProcess.START_ATTEMPTS);

    private MongoServer() {
        container.setPortBindings(List.of("127.0.0.1:" + port + ":" + WIRE));
    }

    /** One for all tests of this JVM; it ends with it. */
    public static MongoServer shared() {
        return Shared.SERVER;
    }

    public static MongoServer start() {
        MongoServer server = new MongoServer();
        server.container.start();
        return server;
    }

    public int port() {
        return port;
    }

    public String uri(String database) {
        return "mongodb://" + container.getHost() + ":" + port + "/" + database;
    }

    /** Its process, where containers run on this machine itself and not in a virtual one. */
    public Optional<ProcessHandle> process() {
        return new ContainerProcess(container).handle();
    }

    /** Ends the process as kill -9 does. */
    public void kill() {
        new ContainerProcess(container).kill();
    }

    /** Starts the killed process again; whoever needs it waits for its port. */
    public void startAgain() {
        new ContainerProcess(container).startAgain();
    }

    /** Holds the process: it accepts, and does not answer. */
    public void pause() {
        new ContainerProcess(container).pause();
    }

    public void goOn() {
        new ContainerProcess(container).goOn();
    }

    @Override
    public void close() {
        container.stop();
    }

    private static final class Shared {
        private static final MongoServer SERVER = start();
    }
}
