// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.supervision;

/** A service did not become ready at the first start of the fleet; the message says which and why. */
public final class StartFailedException extends RuntimeException {
    StartFailedException(String service, String what, String reason) {
        super("%s %s: %s".formatted(service, what, reason));
    }
}
