// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

/** What this machine lacks for a check. */
public final class CheckSkipped extends RuntimeException {
    public CheckSkipped(String reason) {
        super(reason);
    }
}
