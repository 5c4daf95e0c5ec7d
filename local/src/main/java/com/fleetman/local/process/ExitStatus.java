// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.process;

/**
 * How a process ended.
 *
 * @param code what the system reported; above 128 the number of the signal is added to it
 */
public record ExitStatus(int code) {
    private static final int SIGNALLED = 128;

    @Override
    public String toString() {
        return code > SIGNALLED ? "killed by signal " + (code - SIGNALLED) : "exit code " + code;
    }
}
