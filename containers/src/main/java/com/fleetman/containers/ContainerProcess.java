// SPDX-License-Identifier: Apache-2.0
package com.fleetman.containers;

import java.util.Optional;

import com.github.dockerjava.api.DockerClient;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;

/** The process in a container, to be looked at, killed and started again. */
record ContainerProcess(GenericContainer<?> container) {
    /** A container engine under load refuses a start now and then, and all tests of a JVM share one container. */
    static final int START_ATTEMPTS = 3;

    /** Absent where containers run in a virtual machine and not on this one itself. */
    Optional<ProcessHandle> handle() {
        Long pid = client().inspectContainerCmd(container.getContainerId()).exec().getState().getPidLong();
        return pid == null ? Optional.empty() : ProcessHandle.of(pid);
    }

    /** Ends it as kill -9 does. */
    void kill() {
        client().killContainerCmd(container.getContainerId()).exec();
    }

    /** Starts it again after it was killed; whoever needs it waits for its port. */
    void startAgain() {
        client().startContainerCmd(container.getContainerId()).exec();
    }

    /** Holds it, connections open, as a machine does that has no time for it. */
    void pause() {
        client().pauseContainerCmd(container.getContainerId()).exec();
    }

    void goOn() {
        client().unpauseContainerCmd(container.getContainerId()).exec();
    }

    private static DockerClient client() {
        return DockerClientFactory.instance().client();
    }
}
