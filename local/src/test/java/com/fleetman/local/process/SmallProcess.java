// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.process;

import java.util.List;
import java.util.Map;

/** Tiny processes that play a service. */
public final class SmallProcess {
    private SmallProcess() {}

    /** Runs until it is told to end, and says when it has come to that. */
    public static ProcessSpec running(String name) {
        return shell(name, "echo runs; exec sleep 600", () -> true);
    }

    /** Does not end when it is asked to. */
    public static ProcessSpec stubborn(String name) {
        return shell(name, "trap '' TERM; echo runs; exec sleep 600", () -> true);
    }

    public static ProcessSpec shell(String name, String script, Readiness readiness) {
        return new ProcessSpec(name, 1, List.of("/bin/sh", "-c", script), Map.of(), readiness);
    }
}
