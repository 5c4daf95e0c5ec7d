// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.web;

/** A parameter of a request is wrong; the message is fit to be shown to its sender. */
public final class BadParameterException extends RuntimeException {
    private final String parameter;

    public BadParameterException(String parameter, String detail) {
        super(detail);
        this.parameter = parameter;
    }

    String parameter() {
        return parameter;
    }
}
