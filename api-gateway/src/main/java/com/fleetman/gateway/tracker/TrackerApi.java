// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.tracker;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the gateway itself asks the tracker, beside what it passes on. */
public interface TrackerApi {
    @GetExchange("/api/v1/vehicles")
    Mono<VehiclePage> vehicles(@RequestParam int limit, @RequestParam(required = false) @Nullable String cursor);

    /** Newest first. */
    @GetExchange("/history/{name}")
    Mono<ResponseEntity<Flux<TrackPoint>>> history(@PathVariable String name);
}
