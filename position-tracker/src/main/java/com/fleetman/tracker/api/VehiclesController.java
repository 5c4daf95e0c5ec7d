// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.api;

import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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

import com.fleetman.tracker.position.Position;
import com.fleetman.tracker.vehicle.Vehicle;
import com.fleetman.tracker.vehicle.VehicleRepository;
import com.fleetman.tracker.web.Cursor;
import com.fleetman.tracker.web.NextLink;
import com.fleetman.tracker.web.NotFoundException;

/** Vehicles and where they are now. */
@RestController
@Tag(name = "vehicles", description = "Vehicles and where they are now")
@RequestMapping(path = "/api/v1/vehicles", produces = MediaType.APPLICATION_JSON_VALUE)
class VehiclesController {
    private static final String LIST = "vehicles";

    private final VehicleRepository vehicles;

    VehiclesController(VehicleRepository vehicles) {
        this.vehicles = vehicles;
    }

    /** A vehicle as the API shows it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VehicleBody(String id, String name, String category, @Nullable PositionBody position,
            String processedBy) {
        static VehicleBody of(Vehicle vehicle) {
            Position position = vehicle.position();
            return new VehicleBody(vehicle.id(), vehicle.name(), vehicle.category(),
                    position == null ? null : PositionBody.of(position), vehicle.processedBy());
        }
    }

    /** Some of the vehicles, ordered by id; {@code next} is the cursor of those after them, absent on the last page. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VehiclePage(List<VehicleBody> items, @Nullable String next) {}

    @GetMapping
    @Operation(operationId = "listVehicles")
    ResponseEntity<VehiclePage> list(@RequestParam(defaultValue = "") @Size(max = 128) String q,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @RequestParam(defaultValue = "") String cursor,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query) {
        String after = cursor.isEmpty() ? null : Cursor.key(LIST, cursor);
        List<Vehicle> found = vehicles.page(q, after, limit + 1);
        List<Vehicle> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? new Cursor(LIST, shown.getLast().id()).encode() : null;
        return NextLink.page(new VehiclePage(shown.stream().map(VehicleBody::of).toList(), next), query, next);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getVehicle")
    VehicleBody one(@PathVariable String id) {
        return vehicles.find(id)
                .map(VehicleBody::of)
                .orElseThrow(() -> new NotFoundException("There is no vehicle of this id."));
    }
}
