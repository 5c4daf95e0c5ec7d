// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.api;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Some of a track, oldest first; {@code next} is the cursor of what follows, absent on the last page. */
@Schema(description = "Some of a track, oldest first")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TrackPage(
        List<PositionBody> items,
        @Schema(description = "Cursor of the page that follows; absent on the last one", example = "dHJhY2s6MTc5NTI0MTc3MTg2NA") @Nullable String next) {}
