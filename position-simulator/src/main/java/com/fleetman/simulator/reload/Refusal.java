// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.reload;

import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.bind.validation.ValidationErrors;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** Why settings cannot be used, in one line that names the setting. */
final class Refusal {
    private Refusal() {}

    static String of(RuntimeException failure) {
        String reason = null;
        for (Throwable cause = failure; cause != null && reason == null; cause = cause.getCause()) {
            reason = reason(cause);
        }
        return reason == null ? NestedExceptionUtils.getMostSpecificCause(failure).toString() : reason;
    }

    private static @Nullable String reason(Throwable cause) {
        return switch (cause) {
            case BindValidationException invalid -> describe(invalid.getValidationErrors());
            case UnboundConfigurationPropertiesException unbound -> unbound.getUnboundProperties()
                    .stream()
                    .map(property -> property.getName() + " is no setting")
                    .collect(Collectors.joining("; "));
            case BindException unreadable when unreadable.getProperty() != null -> unreadable.getProperty().getName()
                    + " cannot be \"" + unreadable.getProperty().getValue() + "\"";
            case InvalidConfigurationPropertyValueException wrong ->
                wrong.getName() + " " + wrong.getReason() + ", not "
                        + wrong.getValue();
            default -> null;
        };
    }

    private static String describe(ValidationErrors errors) {
        return errors.getAllErrors()
                .stream()
                .map(error -> describe(errors, error))
                .collect(Collectors.joining("; "));
    }

    private static String describe(ValidationErrors errors, ObjectError error) {
        return error instanceof FieldError field
                ? errors.getName() + "." + field.getField() + " " + field.getDefaultMessage() + ", not "
                        + field.getRejectedValue()
                : errors.getName() + " " + error.getDefaultMessage();
    }
}
