// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.api;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

import com.fleetman.tracker.position.BoundingBox;
import com.fleetman.tracker.vehicle.Vehicle;
import com.fleetman.tracker.vehicle.VehicleRepository;
import com.fleetman.tracker.web.Cursor;
import com.fleetman.tracker.web.NextLink;
import com.fleetman.tracker.web.WireNames;

/** Vehicles and where they are now. */
@RestController
@Tag(name = "vehicles", description = "Vehicles and where they are now")
@RequestMapping(path = "/api/v1/vehicles", produces = {MediaType.APPLICATION_JSON_VALUE, Form.GEO_JSON_VALUE})
class VehiclesController {
    private static final String LIST = "vehicles";

    private final VehicleRepository vehicles;
    private final InstantSource clock;

    VehiclesController(VehicleRepository vehicles, InstantSource clock) {
        this.vehicles = vehicles;
        this.clock = clock;
    }

    @GetMapping
    @Operation(operationId = "listVehicles", summary = "Vehicles and where they are now, ordered by id")
    @ApiResponse(responseCode = "200", description = "A page of vehicles", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = VehiclePage.class)),
            @Content(mediaType = Form.GEO_JSON_VALUE, schema = @Schema(implementation = VehicleFeature.Collection.class))})
    ResponseEntity<Object> list(
            @Parameter(description = "What the name contains, in upper or lower case", example = "truck") @RequestParam(required = false) @Size(max = 128) @Nullable String q,
            @Parameter(description = "Where the latest position lies, in degrees: minLon,minLat,maxLon,maxLat; across the antimeridian when minLon is greater than maxLon", example = "-1.6,53.3,-1.4,53.5", schema = @Schema(type = "string")) @RequestParam(required = false) @Nullable BoundingBox bbox,
            @Parameter(description = "One or more of these, separated by commas", style = ParameterStyle.FORM, explode = Explode.FALSE, array = @ArraySchema(schema = @Schema(implementation = Connection.class))) @RequestParam(required = false) @Nullable String connection,
            @Parameter(description = "One or more of these, separated by commas", style = ParameterStyle.FORM, explode = Explode.FALSE, array = @ArraySchema(schema = @Schema(implementation = MotionStatus.class))) @RequestParam(required = false) @Nullable String motion,
            @Parameter(description = "How many a page at most") @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @Parameter(description = "Where the page begins: the value of next, with the other parameters as they were") @RequestParam(required = false) @Nullable String cursor,
            @Parameter(description = "The form of the answer, if not by Accept", schema = @Schema(implementation = Form.class)) @RequestParam(required = false) @Nullable String format,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query, WebRequest request) {
        Wanted wanted = new Wanted(q, bbox, WireNames.several("connection", connection, Connection.class),
                WireNames.several("motion", motion, MotionStatus.class));
        Form form = Form.wanted(format, request);
        String after = cursor == null ? null : Cursor.key(LIST, cursor);
        Instant now = clock.instant();
        List<Vehicle> found = vehicles.page(wanted.seenFrom(now), after, limit + 1);
        List<VehicleBody> shown = found.stream().limit(limit).map(vehicle -> VehicleBody.of(vehicle, now)).toList();
        String next = found.size() > limit ? new Cursor(LIST, shown.getLast().id()).encode() : null;
        return form.answer()
                .headers(NextLink.after(query, next))
                .body(form == Form.JSON ? new VehiclePage(shown, next) : VehicleFeature.Collection.of(shown));
    }
}
