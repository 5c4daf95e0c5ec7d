// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.fleet;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.Resource;

import com.fleetman.simulator.settings.UnusableFileException;

/** The dispatcher's list, {@code fleet.yaml}: below {@code fleet}, the vehicles of each track. */
final class FleetFile {
    private static final String WHAT = "The fleet file fleet.yaml";

    private FleetFile() {}

    static Map<String, TrackPlan> read(Resource file) {
        try {
            List<PropertySource<?>> yaml = new YamlPropertySourceLoader().load("fleet file", file);
            return new Binder(ConfigurationPropertySources.from(yaml))
                    .bind("fleet", Bindable.mapOf(String.class, TrackPlan.class),
                            new NoUnboundElementsBindHandler(BindHandler.DEFAULT, _ -> true))
                    .orElse(Map.of());
        } catch (IOException | RuntimeException e) {
            throw new UnusableFileException(WHAT,
                    "cannot be understood: " + NestedExceptionUtils.getMostSpecificCause(e).getMessage(), e);
        }
    }

    static void require(boolean condition, String reason) {
        if (!condition) {
            throw new UnusableFileException(WHAT, reason, null);
        }
    }
}
