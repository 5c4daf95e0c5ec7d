// SPDX-License-Identifier: Apache-2.0
package com.fleetman.webapp.page;

import org.springframework.core.io.Resource;
import org.springframework.web.reactive.resource.PathResourceResolver;
import reactor.core.publisher.Mono;

/** Finds the page's files by their paths. */
final class PageFiles extends PathResourceResolver {
    @Override
    protected Mono<Resource> getResource(String path, Resource location) {
        return super.getResource(path, location).flatMap(file -> Mono.fromCallable(() -> new PageFile(file)));
    }
}
