// SPDX-License-Identifier: Apache-2.0
package com.fleetman.webapp.page;

import java.time.Duration;

import org.springframework.http.CacheControl;
import org.springframework.web.reactive.config.ResourceHandlerRegistration;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.resource.EncodedResourceResolver;

/**
 * Serves the files of the page: those on a path of their build's own never change and are kept for ever; all others are
 * checked each time.
 */
final class PageResources implements WebFluxConfigurer {
    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final String location;
    private final ContentTag tags = new ContentTag();

    PageResources(String location) {
        this.location = location;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        compressed(registry.addResourceHandler("/v/**")
                .addResourceLocations(location + "v/")
                .setCacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable()));
        compressed(registry.addResourceHandler("/**")
                .addResourceLocations(location)
                .setCacheControl(CacheControl.noCache())
                .setEtagGenerator(tags::of));
    }

    private static void compressed(ResourceHandlerRegistration files) {
        files.setUseLastModified(false)
                .resourceChain(true)
                .addResolver(new BrotliFirst())
                .addResolver(new EncodedResourceResolver())
                .addResolver(new PageFiles());
    }
}
