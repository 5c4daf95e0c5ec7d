// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import com.fleetman.endtoend.cluster.Check;
import com.fleetman.endtoend.cluster.CheckFailed;
import com.fleetman.endtoend.cluster.CheckSkipped;
import com.fleetman.endtoend.cluster.Cluster;

/** Istio's own analyzers find nothing in the live namespace that is not explained here. */
record LiveAnalysis() implements Check {
    private static final JsonMapper JSON = new JsonMapper();
    /** Codes of messages, and why they may be there. */
    private static final Map<String, String> EXPLAINED = Map.of();

    @Override
    public String name() {
        return "istioctl-analyze";
    }

    @Override
    public String run(Cluster cluster) {
        List<String> unexplained = new ArrayList<>();
        int explained = 0;
        for (JsonNode message : analyze(cluster)) {
            if (EXPLAINED.containsKey(message.path("code").asString())) {
                explained++;
            } else {
                unexplained.add(message.path("code").asString() + " " + message.path("origin").asString() + ": "
                        + message.path("message").asString());
            }
        }
        CheckFailed.unless(unexplained.isEmpty(), String.join("; ", unexplained));
        return "expected=no message unexplained observed=0, and " + explained + " explained";
    }

    private static JsonNode analyze(Cluster cluster) {
        try {
            ProcessBuilder builder = new ProcessBuilder("istioctl", "analyze", "--namespace", cluster.namespace(),
                    "--output", "json");
            builder.environment().put("KUBECONFIG", cluster.kubectl().kubeconfig().toString());
            builder.redirectError(ProcessBuilder.Redirect.INHERIT);
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
