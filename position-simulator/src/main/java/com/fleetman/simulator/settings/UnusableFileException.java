// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.settings;

import org.jspecify.annotations.Nullable;

/** A file or folder of the operator's that the simulator cannot work with; the message is one sentence to act on. */
public final class UnusableFileException extends RuntimeException {
    /**
     * @param what names it
     * @param reason goes on after "it"
     */
    public UnusableFileException(String what, String reason, @Nullable Throwable cause) {
        super(what + " cannot be used: it " + reason + (reason.endsWith(".") ? "" : "."), cause);
    }
}
