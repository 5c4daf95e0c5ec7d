// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import com.fleetman.endtoend.cluster.Check;
import com.fleetman.endtoend.cluster.CheckFailed;
import com.fleetman.endtoend.cluster.CheckSkipped;
import com.fleetman.endtoend.cluster.Cluster;

/** Istio's own analyzers find nothing to say of the live namespace. */
record LiveAnalysis() implements Check {
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String name() {
        return "istioctl-analyze";
    }

    @Override
    public String run(Cluster cluster) {
        List<String> messages = analyze(cluster).valueStream()
                .map(message -> "%s %s: %s".formatted(message.path("code").asString(),
                        message.path("origin").asString(), message.path("message").asString()))
                .toList();
        CheckFailed.unless(messages.isEmpty(), String.join("; ", messages));
        return "expected=no message observed=none";
    }

    private static JsonNode analyze(Cluster cluster) {
        try {
            ProcessBuilder builder = new ProcessBuilder("istioctl", "analyze", "--namespace", cluster.namespace(),
                    "--output", "json");
            builder.environment().put("KUBECONFIG", cluster.kubectl().kubeconfig().toString());
            builder.redirectError(ProcessBuilder.Redirect.DISCARD);
            Process process = builder.start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            JsonNode messages = JSON.readTree(printed);
            CheckFailed.unless(messages.isArray(), "istioctl analyze printed " + printed);
            return messages;
        } catch (IOException _) {
            throw new CheckSkipped("there is no istioctl on the PATH");
        }
    }
}
