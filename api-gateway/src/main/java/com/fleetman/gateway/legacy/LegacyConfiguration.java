// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.legacy;

import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import com.fleetman.door.reactive.ResponseWriter;
import com.fleetman.gateway.picture.LivePicture;
import com.fleetman.gateway.tracker.TrackerApi;
import com.fleetman.gateway.tracker.TrackerGuard;
import com.fleetman.gateway.tracker.TrackerRoutes;

/** Wires the original's paths. Its writes, POST and DELETE, are left out: they lead nowhere. */
@Configuration(proxyBeanMethods = false)
class LegacyConfiguration {
    private static final String[] VEHICLES = {
            "/vehicles", "/vehicles/", "/vehicles/{name}", "/vehicles/{name}/",
            "/api/vehicles", "/api/vehicles/", "/api/vehicles/{name}", "/api/vehicles/{name}/"};

    @Bean
    RouteLocator legacyRoutes(RouteLocatorBuilder routes, TrackerRoutes tracker, LivePicture picture,
            ResponseWriter writer) {
        StaleFilter orStale = new StaleFilter(new StaleVehicles(picture), writer);
        return routes.routes()
                .route("legacy-vehicles", request -> tracker.to(
                        request.path(VEHICLES).and().method(HttpMethod.GET, HttpMethod.HEAD),
                        "^(?:/api)?/vehicles", "/vehicles", orStale))
                .build();
    }

    @Bean
    DeprecationFilter deprecationFilter() {
        return new DeprecationFilter();
    }

    @Bean
    RouterFunction<ServerResponse> historyRoutes(TrackerApi tracker, TrackerGuard guard) {
        HistoryHandler handler = new HistoryHandler(tracker, guard);
        return RouterFunctions.route()
                .GET("/history/{name}", handler::history)
                .GET("/history/{name}/", handler::history)
                .GET("/api/history/{name}", handler::history)
                .GET("/api/history/{name}/", handler::history)
                .build();
    }
}
