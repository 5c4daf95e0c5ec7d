// SPDX-License-Identifier: Apache-2.0
package com.fleetman.webapp.page;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

import com.fleetman.messaging.ServedBy;
import com.fleetman.webapp.settings.WebappProperties;

/** Wires the page. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {
    @Bean
    PageHeaders pageHeaders(WebappProperties settings) {
        return new PageHeaders(settings.map());
    }

    @Bean
    RouterFunction<ServerResponse> pageConfig(WebappProperties settings, ServedBy servedBy) {
        return PageConfig.route(PageConfig.of(servedBy.version(), settings.map()));
    }

    @Bean
    RouterFunction<ServerResponse> mapTiles(WebappProperties settings) {
        return MapTiles.route(settings.map().pmtilesFile());
    }

    @Bean
    StartPage startPage(ResourceLoader resources, WebappProperties settings, ServedBy servedBy) {
        return new StartPage(resources.getResource(settings.page() + StartPage.INDEX), servedBy.version());
    }

    @Bean
    PageResources pageResources(WebappProperties settings) {
        return new PageResources(settings.page());
    }
}
