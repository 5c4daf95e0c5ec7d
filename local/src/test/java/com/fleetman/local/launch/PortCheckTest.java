// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PortCheckTest {
    private static final List<Door> EVERY_DOOR = List.of(Door.values());

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "0.0.0.0"})
    void aPortInUseIsNamedWithWhatNeedsItAndTheWayOut(String address) throws IOException {
        int offset = FreePorts.offset();
        try (ServerSocket other = new ServerSocket()) {
            other.bind(new InetSocketAddress(InetAddress.getByName(address), Door.TRACKER.port(offset)));

            assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> PortCheck.check(EVERY_DOOR, offset))
                    .withMessage(
                            "Port %d is in use and position-tracker needs it: stop the program that has it, or move all ports with --port-offset=%d.",
                            Door.TRACKER.port(offset),
                            offset + 1_000);
        }
    }

    @Test
    void freePortsAreFine() {
        int offset = FreePorts.offset();

        assertThatCode(() -> PortCheck.check(EVERY_DOOR, offset)).doesNotThrowAnyException();
    }
}
