// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.web;

import java.net.URI;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What every failure looks like (RFC 9457); it is written by Spring and described here.
 *
 * @param type what kind of failure it is, the same for ever
 * @param title the status in words
 * @param status the answer's status
 * @param detail what went wrong, to be read by people
 * @param instance the path that was asked
 * @param errors the wrong parameters, where that is what went wrong
 */
@Schema(description = "A failure (RFC 9457)")
public record Problem(
        @Schema(description = "What kind of failure; never changes", example = "urn:fleetman:problem:bad-parameter") URI type,
        @Schema(example = "Bad Request") String title,
        @Schema(example = "400") int status,
        @Schema(description = "What went wrong, for people", example = "A parameter is wrong.") @Nullable String detail,
        @Schema(description = "The path that was asked", type = "string", format = "uri-reference", example = "/api/v1/vehicles") @Nullable URI instance,
        @Schema(description = "The wrong parameters, if any") @Nullable List<ParameterError> errors) {
    static final String TYPES = "urn:fleetman:problem:";
}
