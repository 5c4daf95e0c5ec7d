// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.legacy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import com.fleetman.tracker.vehicle.Vehicle;
import com.fleetman.tracker.vehicle.VehicleRepository;
import com.fleetman.tracker.web.NotFoundException;

/** The original's latest positions. */
@RestController
@Tag(name = "legacy", description = "The original Fleetman's API")
@RequestMapping(path = "/vehicles", produces = MediaType.APPLICATION_JSON_VALUE)
class LegacyVehiclesController {
    private final VehicleRepository vehicles;

    LegacyVehiclesController(VehicleRepository vehicles) {
        this.vehicles = vehicles;
    }

    @GetMapping
    @Operation(operationId = "legacyListVehicles", deprecated = true)
    List<LegacyPosition> list(@RequestParam(required = false) @Nullable Instant since) {
        return vehicles.since(since)
                .stream()
                .map(LegacyVehiclesController::position)
                .flatMap(Optional::stream)
                .toList();
    }

    @GetMapping("/{name}")
    @Operation(operationId = "legacyGetVehicle", deprecated = true)
    LegacyPosition one(@PathVariable String name) {
        return vehicles.find(name)
                .flatMap(LegacyVehiclesController::position)
                .orElseThrow(() -> new NotFoundException("There is no vehicle of this name."));
    }

    /** The original knows no vehicle without a position. */
    private static Optional<LegacyPosition> position(Vehicle vehicle) {
        return Optional.ofNullable(vehicle.position()).map(latest -> LegacyPosition.of(latest, vehicle.category()));
    }
}
