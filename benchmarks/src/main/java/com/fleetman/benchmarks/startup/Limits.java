// SPDX-License-Identifier: Apache-2.0
package com.fleetman.benchmarks.startup;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** Which image the manifest of a service runs, and what it lets it have at the most. */
record Limits(String image, long memoryMiB, BigDecimal cpus) {
    static Limits of(Path root, String module) throws IOException {
        Path file = root.resolve("k8s/base").resolve(module).resolve("deployment.yaml");
        Map<String, Object> deployment = new Yaml().load(Files.readString(file));
        Map<?, ?> pod = map(map(map(deployment.get("spec")).get("template")).get("spec"));
        Map<?, ?> container = map(list(pod.get("containers")).getFirst());
        Map<?, ?> limits = map(map(container.get("resources")).get("limits"));
        return new Limits(String.valueOf(container.get("image")), mebibytes(String.valueOf(limits.get("memory"))),
                new BigDecimal(String.valueOf(limits.get("cpu"))));
    }

    private static long mebibytes(String quantity) {
        if (!quantity.endsWith("Mi")) {
            throw new IllegalArgumentException("not in Mi: " + quantity);
        }
        return Long.parseLong(quantity.substring(0, quantity.length() - 2));
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return (Map<?, ?>) Objects.requireNonNull(value);
    }

    private static List<?> list(@Nullable Object value) {
        return (List<?>) Objects.requireNonNull(value);
    }
}
