// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.track;

import org.jspecify.annotations.Nullable;

/** Why a file is no track; the message goes on after "it". */
final class InvalidGpxException extends Exception {
    InvalidGpxException(String reason) {
        this(reason, null);
    }

    InvalidGpxException(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
