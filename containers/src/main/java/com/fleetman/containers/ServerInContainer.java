// SPDX-License-Identifier: Apache-2.0
package com.fleetman.containers;

import java.util.List;
import java.util.Optional;

import com.github.dockerjava.api.DockerClient;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;

/** A server in a container, which keeps its port and its data when it is killed and started again. */
public abstract sealed class ServerInContainer implements Victim, AutoCloseable permits MongoServer, RabbitMqServer {
    /** A container engine under load refuses a start now and then, and all tests of a JVM share one container. */
    private static final int START_ATTEMPTS = 3;

    private final int port = Ports.free();
    private final GenericContainer<?> container;

    /** @param portInside where it listens in its container */
    ServerInContainer(GenericContainer<?> container, int portInside) {
        this.container = container;
        container.withStartupAttempts(START_ATTEMPTS);
        container.setPortBindings(List.of("127.0.0.1:" + port + ":" + portInside));
    }

    final void start() {
        container.start();
    }

    public final String host() {
        return container.getHost();
    }

    public final int port() {
        return port;
    }

    /** Its process, where containers run on this machine itself and not in a virtual one. */
    public final Optional<ProcessHandle> process() {
        Long pid = client().inspectContainerCmd(container.getContainerId()).exec().getState().getPidLong();
        return pid == null ? Optional.empty() : ProcessHandle.of(pid);
    }

    @Override
    public final void kill() {
        client().killContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public final void startAgain() {
        client().startContainerCmd(container.getContainerId()).exec();
    }

    /** Holds it, connections open, as a machine does that has no time for it: it accepts, and does not answer. */
    public final void pause() {
        client().pauseContainerCmd(container.getContainerId()).exec();
    }

    public final void goOn() {
        client().unpauseContainerCmd(container.getContainerId()).exec();
    }

    private static DockerClient client() {
        return DockerClientFactory.instance().client();
    }

    @Override
    public final void close() {
        container.stop();
    }
}
