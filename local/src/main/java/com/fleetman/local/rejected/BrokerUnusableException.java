// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.rejected;

/** The broker could not be asked; the message is one sentence that says which broker, and why. */
final class BrokerUnusableException extends RuntimeException {
    BrokerUnusableException(String broker, Throwable failure) {
        super("%s cannot be used: %s.".formatted(broker, reason(failure)), failure);
    }

    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage();
        return message == null || message.isBlank()
                ? root.getClass().getSimpleName()
                : Plain.line(message.lines().findFirst().orElse("").strip().replaceAll("\\.$", ""));
    }
}
