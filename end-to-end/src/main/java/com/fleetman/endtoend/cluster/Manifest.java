// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.yaml.snakeyaml.Yaml;

/**
 * One rendered object.
 *
 * @param text its YAML
 */
public record Manifest(String kind, String name, String text) {
    /** Every object of a rendered text. */
    public static List<Manifest> of(String yaml) {
        return Stream.of(yaml.split("(?m)^--- *\\n"))
                .filter(text -> !text.isBlank())
                .map(Manifest::one)
                .toList();
    }

    private static Manifest one(String text) {
        Map<String, Object> document = new Yaml().load(text);
        Map<?, ?> metadata = (Map<?, ?>) document.getOrDefault("metadata", Map.of());
        return new Manifest(String.valueOf(document.get("kind")), String.valueOf(metadata.get("name")), text);
    }

    public static String text(List<Manifest> manifests) {
        return String.join("---\n", manifests.stream().map(Manifest::text).toList());
    }

    /** The same, with other words wherever its text matches. */
    public Manifest with(String pattern, String replacement) {
        return new Manifest(kind, name, text.replaceAll(pattern, replacement));
    }

    public boolean is(String wantedKind, String wantedName) {
        return kind.equals(wantedKind) && name.equals(wantedName);
    }
}
