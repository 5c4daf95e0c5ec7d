// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

/** What a caller got. */
enum Outcome {
    /** Bytes of the service's own. */
    ANSWERED,
    /** The status 403 of a proxy that knows who asks. */
    FORBIDDEN,
    /** Nothing: the connection was closed without a byte. */
    CLOSED;

    String told() {
        return switch (this) {
            case ANSWERED -> "answered";
            case FORBIDDEN -> "refused with 403";
            case CLOSED -> "closed without a byte";
        };
    }

    /** @param bytes the first ones, as {@code od -c} shows them */
    static Outcome of(String bytes) {
        if (bytes.isEmpty()) {
            return CLOSED;
        }
        return bytes.startsWith("HTTP/1.1403") ? FORBIDDEN : ANSWERED;
    }
}
