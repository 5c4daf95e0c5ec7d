// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.fleet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

import com.fleetman.simulator.settings.UnusableFileException;

/** The dispatcher's list, {@code fleet.yaml}: the vehicles of each track. */
record FleetFile(Map<String, TrackPlan> fleet) {
    private static final String WHAT = "The fleet file fleet.yaml";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    @SuppressWarnings("NullAway") // the decoder passes on what the file left out
    FleetFile {
        if (fleet == null || fleet.containsValue(null)) {
            throw new IllegalArgumentException("fleet is missing, or a track in it has nothing below it");
        }
    }

    static Map<String, TrackPlan> read(Resource file) {
        try (InputStream in = file.getInputStream()) {
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return JSON.convertValue(tree, FleetFile.class).fleet();
        } catch (IOException | RuntimeException e) {
            String reason = String.valueOf(NestedExceptionUtils.getMostSpecificCause(e).getMessage())
                    .lines()
                    .findFirst()
                    .orElse("");
            throw new UnusableFileException(WHAT, "cannot be understood: " + reason, e);
        }
    }

    static void require(boolean condition, String reason) {
        if (!condition) {
            throw new UnusableFileException(WHAT, reason, null);
        }
    }
}
