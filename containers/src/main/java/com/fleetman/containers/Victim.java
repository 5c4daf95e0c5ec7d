// SPDX-License-Identifier: Apache-2.0
package com.fleetman.containers;

/** Whatever can be killed and started again. */
public interface Victim {
    /** Ends it as {@code kill -9} does. */
    void kill();

    /** Starts it again, and does not wait until it works. */
    void startAgain();
}
