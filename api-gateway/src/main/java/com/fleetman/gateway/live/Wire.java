// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.live;

/** A viewer's connection, as far as it concerns how fast the viewer reads. */
interface Wire {
    /** Whether everything written so far has left the process. */
    boolean drained();

    /** Ends the connection without waiting for the viewer. */
    void cut();
}
