// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.api;

import java.util.List;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the API's description says about the API as a whole. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {
    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info().title("Fleetman")
                        .version("1")
                        .description("Vehicles, where they are and where they have been."))
                .servers(List.of(new Server().url("/")));
    }
}
