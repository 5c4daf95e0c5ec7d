// SPDX-License-Identifier: Apache-2.0
package com.fleetman.webapp.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import org.springframework.core.io.FileSystemResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The operator's own tiles: one file, of which browsers ask for the parts they need. */
final class MapTiles {
    static final String NAME = "map.pmtiles";

    /** Long enough for a day's work at the map; its reader sees by the tag when the file is another one. */
    private static final Duration KEPT = Duration.ofHours(1);

    private MapTiles() {}

    static RouterFunction<ServerResponse> route(Optional<Path> file) {
        return RouterFunctions.route()
                .GET("/" + NAME, _ -> file.map(MapTiles::serve).orElseGet(() -> ServerResponse.notFound().build()))
                .build();
    }

    private static Mono<ServerResponse> serve(Path file) {
        return Mono.fromCallable(() -> tag(file))
                .flatMap(tag -> ServerResponse.ok()
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .cacheControl(CacheControl.maxAge(KEPT))
                        .eTag(tag)
                        .body(BodyInserters.fromResource(new FileSystemResource(file))));
    }

    /** Files may be as large as the world: only their outside is looked at. */
    private static String tag(Path file) throws IOException {
        return Long.toHexString(Files.size(file)) + "-" + Long.toHexString(Files.getLastModifiedTime(file).toMillis());
    }
}
