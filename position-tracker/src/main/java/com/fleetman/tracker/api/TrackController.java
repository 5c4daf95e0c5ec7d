// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

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

import com.fleetman.tracker.history.PositionRepository;
import com.fleetman.tracker.position.Position;
import com.fleetman.tracker.vehicle.VehicleRepository;
import com.fleetman.tracker.web.BadParameterException;
import com.fleetman.tracker.web.Cursor;
import com.fleetman.tracker.web.NextLink;
import com.fleetman.tracker.web.NotFoundException;
import com.fleetman.tracker.web.TimeRange;

/** Where a vehicle has been. */
@RestController
@Tag(name = "tracks", description = "Where vehicles have been")
@RequestMapping(path = "/api/v1/vehicles/{id}/track", produces = MediaType.APPLICATION_JSON_VALUE)
class TrackController {
    private static final String LIST = "track";
    private static final Duration DEFAULT_SPAN = Duration.ofHours(24);

    private final VehicleRepository vehicles;
    private final PositionRepository history;
    private final InstantSource clock;

    TrackController(VehicleRepository vehicles, PositionRepository history, InstantSource clock) {
        this.vehicles = vehicles;
        this.history = history;
        this.clock = clock;
    }

    /** Some of a track, oldest first; {@code next} is the cursor of what follows, absent on the last page. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TrackPage(List<PositionBody> items, @Nullable String next) {}

    /** The positions of [from, to); without {@code from}, of the 24 hours before {@code to}, or before now. */
    @GetMapping
    @Operation(operationId = "getTrack")
    ResponseEntity<TrackPage> track(@PathVariable String id,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = "1000") @Min(1) @Max(5000) int limit,
            @RequestParam(defaultValue = "") String cursor,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query) {
        Instant first = cursor.isEmpty() ? first(from, to) : after(cursor);
        if (vehicles.find(id).isEmpty()) {
            throw new NotFoundException("There is no vehicle of this id.");
        }
        List<Position> found = history.track(id, first, to, limit + 1);
        List<Position> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? cursor(shown.getLast()) : null;
        return NextLink.page(new TrackPage(shown.stream().map(PositionBody::of).toList(), next), query, next);
    }

    private Instant first(@Nullable Instant from, @Nullable Instant to) {
        if (from == null) {
            return (to == null ? clock.instant() : to).minus(DEFAULT_SPAN);
        }
        if (to != null && to.isBefore(from)) {
            throw new BadParameterException("to", "is before from");
        }
        return from;
    }

    private static String cursor(Position last) {
        return new Cursor(LIST, Long.toString(last.fixTime().toEpochMilli())).encode();
    }

    private static Instant after(String cursor) {
        try {
            Instant last = Instant.ofEpochMilli(Long.parseLong(Cursor.key(LIST, cursor)));
            if (TimeRange.contains(last)) {
                return last.plusMillis(1);
            }
        } catch (NumberFormatException _) {
            throw Cursor.invalid();
        }
        throw Cursor.invalid();
    }
}
