// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.report;

/** Says why a message is not a report; the message text is fit to be shown to its sender. */
public final class InvalidReportException extends RuntimeException {
    public InvalidReportException(String message) {
        super(message);
    }

    InvalidReportException(String message, Throwable cause) {
        super(message, cause);
    }
}
