// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.launch;

/** The fleet cannot be started as asked; the message is the one line that says what to do. */
public final class RefusedException extends RuntimeException {
    RefusedException(String message) {
        super(message);
    }
}
