// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.api;

import java.time.InstantSource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

import com.fleetman.tracker.vehicle.Vehicle;
import com.fleetman.tracker.vehicle.VehicleRepository;
import com.fleetman.tracker.web.NotFoundException;

/** One vehicle, and where it is now. */
@RestController
@Tag(name = "vehicles")
@RequestMapping("/api/v1/vehicles/{id}")
class VehicleController {
    private final VehicleRepository vehicles;
    private final InstantSource clock;

    VehicleController(VehicleRepository vehicles, InstantSource clock) {
        this.vehicles = vehicles;
        this.clock = clock;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "getVehicle", summary = "One vehicle")
    @ApiResponse(responseCode = "200", description = "The vehicle")
    ResponseEntity<VehicleBody> one(
            @Parameter(description = "The vehicle's id", example = "City Truck") @PathVariable String id) {
        Vehicle vehicle = known(id);
        VehicleBody shown = VehicleBody.of(vehicle, clock.instant());
        return Form.JSON.answer().eTag(VehicleTag.of(vehicle, shown, Form.JSON)).body(shown);
    }

    @GetMapping(path = "/position", produces = {MediaType.APPLICATION_JSON_VALUE, Form.GEO_JSON_VALUE})
    @Operation(operationId = "getPosition", summary = "The latest trusted position of a vehicle")
    @ApiResponse(responseCode = "200", description = "The position", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = PositionBody.class)),
            @Content(mediaType = Form.GEO_JSON_VALUE, schema = @Schema(implementation = VehicleFeature.class))})
    ResponseEntity<Object> position(
            @Parameter(description = "The vehicle's id", example = "City Truck") @PathVariable String id,
            @Parameter(description = "The form of the answer, if not by Accept", schema = @Schema(implementation = Form.class)) @RequestParam(required = false) @Nullable String format,
            WebRequest request) {
        Form form = Form.wanted(format, request);
        Vehicle vehicle = known(id);
        VehicleBody shown = VehicleBody.of(vehicle, clock.instant());
        PositionBody position = shown.position();
        if (position == null) {
            throw new NotFoundException("No position of this vehicle is known yet.");
        }
        return form.answer()
                .eTag(VehicleTag.of(vehicle, shown, form))
                .body(form == Form.JSON ? position : VehicleFeature.of(shown));
    }

    private Vehicle known(String id) {
        return vehicles.find(id).orElseThrow(() -> new NotFoundException("There is no vehicle of this id."));
    }
}
