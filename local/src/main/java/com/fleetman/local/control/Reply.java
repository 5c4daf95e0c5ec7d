// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.control;

/** What the launcher answers: an HTTP status for the program, a text for the person. */
record Reply(int status, String text) {
    static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;

    static Reply ok(String text) {
        return new Reply(OK, text);
    }

    static Reply refused(String text) {
        return new Reply(UNAUTHORIZED, text);
    }

    static Reply unknown(String text) {
        return new Reply(NOT_FOUND, text);
    }
}
