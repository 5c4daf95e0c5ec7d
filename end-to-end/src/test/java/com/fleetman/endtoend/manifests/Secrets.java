// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import io.fabric8.kubernetes.api.model.Secret;

/** Reads what kubectl would encode. */
final class Secrets {
    private Secrets() {}

    static Map<String, String> values(Secret secret) {
        Map<String, String> values = new HashMap<>(
                Objects.requireNonNullElse(secret.getStringData(), Map.<String, String>of()));
        Objects.requireNonNullElse(secret.getData(), Map.<String, String>of())
                .forEach((key, value) -> values.put(key,
                        new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8)));
        return values;
    }
}
