// SPDX-License-Identifier: Apache-2.0
package com.fleetman.webapp.page;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import com.fleetman.webapp.settings.MapSettings;

/**
 * What the page asks for as {@code config.json} when it starts.
 *
 * @param version of this service
 */
record PageConfig(String version, Map map) {
    private static final String PATH = "/config.json";

    /** Addresses of maps, as the page can use them; without a slash at the front they are relative to the page. */
    record Map(@Nullable String styleUrl, @Nullable String pmtilesUrl) {}

    static PageConfig of(String version, MapSettings map) {
        return new PageConfig(version, new Map(map.style().map(URI::toString).orElse(null),
                map.pmtilesFile().map(_ -> MapTiles.NAME).orElse(null)));
    }

    static RouterFunction<ServerResponse> route(PageConfig config) {
        return RouterFunctions.route()
                .GET(PATH, _ -> ServerResponse.ok().cacheControl(CacheControl.noCache()).bodyValue(config))
                .build();
    }
}
