// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.broker;

import org.jspecify.annotations.Nullable;

/** A handler cannot work for the moment, whatever it is given: the reports are kept and offered again. */
public final class OutageException extends RuntimeException {
    public OutageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
