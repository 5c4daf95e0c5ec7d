// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.launch;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Finds an offset at which all doors of a fleet are free. */
final class FreePorts {
    private FreePorts() {}

    static int offset() {
        return IntStream.generate(() -> new Random().nextInt(-19_000, 1_000))
                .limit(100)
                .filter(FreePorts::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int offset) {
        try {
            PortCheck.check(List.of(Door.values()), offset);
            return true;
        } catch (RefusedException inUse) {
            return false;
        }
    }
}
