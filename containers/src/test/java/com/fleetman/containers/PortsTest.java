// SPDX-License-Identifier: Apache-2.0
package com.fleetman.containers;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertTrue;

class PortsTest {
    @Test
    void noPortIsGivenTwice() {
        Set<Integer> given = new HashSet<>();

        for (int i = 0; i < 1_000; i++) {
            assertTrue(given.add(Ports.free()));
        }
    }
}
