// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {
    @Test
    void featuresHaveNoCyclesAndKeepTheirSecrets() {
        ApplicationModules.of(PositionTrackerApplication.class).verify();
    }
}
