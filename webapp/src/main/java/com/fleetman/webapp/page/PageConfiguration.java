// SPDX-License-Identifier: Apache-2.0
package com.fleetman.webapp.page;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

import com.fleetman.webapp.settings.WebappProperties;

/** Wires the page. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {
    @Bean
    PageHeaders pageHeaders() {
        return new PageHeaders();
    }

    @Bean
    StartPage startPage(ResourceLoader resources, WebappProperties settings) {
        return new StartPage(resources.getResource(settings.page() + StartPage.INDEX));
    }

    @Bean
    PageResources pageResources(WebappProperties settings) {
        return new PageResources(settings.page());
    }
}
