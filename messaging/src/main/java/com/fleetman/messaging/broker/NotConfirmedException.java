// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.broker;

import org.jspecify.annotations.Nullable;

/** The broker did not confirm what was published; publishing the same again is safe. */
public final class NotConfirmedException extends RuntimeException {
    public NotConfirmedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
