// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.web;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * One wrong parameter of a request.
 *
 * @param parameter its name
 * @param detail what is wrong with it, to be read after the name
 */
@Schema(description = "One wrong parameter")
public record ParameterError(
        @Schema(description = "Its name", example = "limit") String parameter,
        @Schema(description = "What is wrong with it", example = "must be less than or equal to 1000") String detail) {}
