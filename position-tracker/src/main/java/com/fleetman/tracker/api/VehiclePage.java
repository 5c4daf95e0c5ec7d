// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.api;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Some of the vehicles, ordered by id; {@code next} is the cursor of those after them, absent on the last page. */
@Schema(description = "Some of the vehicles, ordered by id")
@JsonInclude(JsonInclude.Include.NON_NULL)
record VehiclePage(
        List<VehicleBody> items,
        @Schema(description = "Cursor of the page that follows; absent on the last one", example = "dmVoaWNsZXM6Q2l0eSBUcnVjaw") @Nullable String next) {}
