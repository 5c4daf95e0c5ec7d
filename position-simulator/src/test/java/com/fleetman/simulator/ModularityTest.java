// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The packages of the simulator and what they know of each other. */
class ModularityTest {
    @Test
    void packagesHaveNoCyclesAndKeepTheirSecrets() {
        ApplicationModules.of(PositionSimulatorApplication.class).verify();
    }
}
