// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.process;

import java.util.List;
import java.util.Map;

/**
 * One process of the fleet: what to run and how to see that it is ready.
 *
 * @param name what people call it
 * @param port where it is reached
 * @param environment variables set for it, above those of the launcher
 */
public record ProcessSpec(
        String name,
        int port,
        List<String> command,
        Map<String, String> environment,
        Readiness readiness) {

    public ProcessSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
