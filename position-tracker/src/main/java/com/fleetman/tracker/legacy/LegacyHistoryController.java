// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.legacy;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import com.fleetman.tracker.TrackerProperties;
import com.fleetman.tracker.history.PositionRepository;

/** The original's history: newest first, and cut off where an answer would become too long. */
@RestController
@Tag(name = "legacy", description = "The original Fleetman's API")
@RequestMapping(path = "/history", produces = MediaType.APPLICATION_JSON_VALUE)
class LegacyHistoryController {
    private final PositionRepository history;
    private final TrackerProperties properties;

    LegacyHistoryController(PositionRepository history, TrackerProperties properties) {
        this.history = history;
        this.properties = properties;
    }

    @GetMapping("/{name}")
    @Operation(operationId = "legacyGetHistory", deprecated = true)
    List<LegacyPosition> history(@PathVariable String name) {
        return history.newest(name, properties.legacyHistoryLimit())
                .stream()
                .map(position -> LegacyPosition.of(position, null))
                .toList();
    }
}
