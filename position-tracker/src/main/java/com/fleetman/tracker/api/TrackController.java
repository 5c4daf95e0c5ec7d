// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.api;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.enums.ParameterStyle;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

import com.fleetman.tracker.history.PositionRepository;
import com.fleetman.tracker.position.Position;
import com.fleetman.tracker.position.Quality;
import com.fleetman.tracker.vehicle.VehicleRepository;
import com.fleetman.tracker.web.BadParameterException;
import com.fleetman.tracker.web.NextLink;
import com.fleetman.tracker.web.NotFoundException;
import com.fleetman.tracker.web.WireNames;

import static java.util.Objects.requireNonNull;

/** Where a vehicle has been. */
@RestController
@Tag(name = "tracks", description = "Where vehicles have been")
@RequestMapping(path = "/api/v1/vehicles/{id}/track", produces = {MediaType.APPLICATION_JSON_VALUE,
        Form.GEO_JSON_VALUE})
class TrackController {
    private final VehicleRepository vehicles;
    private final PositionRepository history;
    private final InstantSource clock;

    TrackController(VehicleRepository vehicles, PositionRepository history, InstantSource clock) {
        this.vehicles = vehicles;
        this.history = history;
        this.clock = clock;
    }

    @GetMapping
    @Operation(operationId = "getTrack", summary = "The track of a vehicle, oldest first", description = "The positions of [from, to); without from, of the 24 hours before to, or before now.")
    @ApiResponse(responseCode = "200", description = "A page of the track", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = TrackPage.class)),
            @Content(mediaType = Form.GEO_JSON_VALUE, schema = @Schema(implementation = TrackFeatures.class))})
    ResponseEntity<Object> track(
            @Parameter(description = "The vehicle's id", example = "City Truck") @PathVariable String id,
            @Parameter(description = "The first fix time, RFC 3339 with any offset", example = "2026-11-21T06:00:00Z") @RequestParam(required = false) @Nullable Instant from,
            @Parameter(description = "The fix time before which the track ends", example = "2026-11-21T07:00:00Z") @RequestParam(required = false) @Nullable Instant to,
            @Parameter(description = "How far its positions are trusted: one or more, separated by commas", style = ParameterStyle.FORM, explode = Explode.FALSE, array = @ArraySchema(schema = @Schema(allowableValues = {
                    "ok", "suspect"}))) @RequestParam(defaultValue = "ok") String quality,
            @Parameter(description = "How many positions a page at most") @RequestParam(defaultValue = "1000") @Min(1) @Max(5000) int limit,
            @Parameter(description = "Where the page begins: the value of next, with the other parameters as they were") @RequestParam(required = false) @Nullable String cursor,
            @Parameter(description = "The form of the answer, if not by Accept", schema = @Schema(implementation = Form.class)) @RequestParam(required = false) @Nullable String format,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query, WebRequest request) {
        Form form = Form.wanted(format, request);
        Set<Quality> qualities = shown(quality);
        Instant first = cursor == null
                ? TrackCursor.beginning(from, to, clock)
                : TrackCursor.after(cursor);
        if (vehicles.find(id).isEmpty()) {
            throw new NotFoundException("There is no vehicle of this id.");
        }
        List<Position> found = history.track(id, qualities, first, to, limit + 1);
        List<Position> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? TrackCursor.at(shown.getLast()) : null;
        return form.answer()
                .headers(NextLink.after(query, next))
                .body(form == Form.JSON
                        ? new TrackPage(shown.stream().map(PositionBody::of).toList(), next)
                        : TrackFeatures.of(id, shown));
    }

    private static Set<Quality> shown(String quality) {
        Set<Quality> qualities = requireNonNull(WireNames.several("quality", quality, Quality.class));
        if (qualities.contains(Quality.REJECTED)) {
            throw new BadParameterException("quality", "is none of ok, suspect: what is rejected is in no track");
        }
        return qualities;
    }
}
