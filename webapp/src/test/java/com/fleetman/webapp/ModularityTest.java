// SPDX-License-Identifier: Apache-2.0
package com.fleetman.webapp;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {
    @Test
    void featuresDependOnEachOtherOneWayAndByWhatTheyPublish() {
        ApplicationModules.of(WebappApplication.class).verify();
    }
}
