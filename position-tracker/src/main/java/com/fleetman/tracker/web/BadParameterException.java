// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.web;

import java.util.List;

/** Parameters of a request are wrong; what is said of them is fit to be shown to its sender. */
public final class BadParameterException extends RuntimeException {
    private final transient List<ParameterError> errors;

    public BadParameterException(String parameter, String detail) {
        this(List.of(new ParameterError(parameter, detail)));
    }

    BadParameterException(List<ParameterError> errors) {
        super(errors.toString());
        this.errors = List.copyOf(errors);
    }

    List<ParameterError> errors() {
        return errors;
    }
}
