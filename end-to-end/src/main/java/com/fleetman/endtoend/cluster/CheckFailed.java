// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

/** What a check found wrong, in a sentence or a few lines. */
public final class CheckFailed extends RuntimeException {
    public CheckFailed(String message) {
        super(message);
    }

    /** Fails the check unless the condition holds. */
    public static void unless(boolean condition, String message) {
        if (!condition) {
            throw new CheckFailed(message);
        }
    }
}
