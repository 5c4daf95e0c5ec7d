// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.api;

import java.util.List;
import java.util.Set;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static java.util.Objects.requireNonNull;

/** The API's description, as far as its controllers and their answers do not describe themselves. */
@Configuration(proxyBeanMethods = false)
class DescriptionConfiguration {
    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info().title("Fleetman")
                        .version("1")
                        .description("Vehicles, where they are and where they have been. Times are RFC 3339 in UTC with"
                                + " milliseconds; speeds are metres per second, courses degrees true. Lists come in"
                                + " pages: the header Link leads to the next one.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")));
    }

    @Bean
    RequiredUnlessNullable requiredUnlessNullable() {
        return new RequiredUnlessNullable();
    }

    @Bean
    OpenApiCustomizer failures() {
        return new DescribedFailures();
    }

    /** What annotations cannot say of the geometries: that one may be null, and that one is of either kind. */
    @Bean
    OpenApiCustomizer geometries() {
        return openApi -> {
            var schemas = openApi.getComponents().getSchemas();
            Schema<?> place = new Schema<>().$ref("#/components/schemas/Point");
            Schema<?> way = new Schema<>().$ref("#/components/schemas/LineString");
            requireNonNull(schemas.get("VehicleFeature"))
                    .addProperty("geometry", new Schema<>()
                            .description("Its latest trusted position; null when there was none yet")
                            .anyOf(List.of(place, new Schema<>().types(Set.of("null")))))
                    .addRequiredItem("geometry");
            requireNonNull(schemas.get("TrackFeature"))
                    .addProperty("geometry", new Schema<>()
                            .description("A way, or a place where there is one position alone")
                            .anyOf(List.of(way, place)));
        };
    }
}
