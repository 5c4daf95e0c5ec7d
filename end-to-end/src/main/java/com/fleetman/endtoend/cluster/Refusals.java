// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/** The namespace takes no pod that could do harm, no container that asks for too much and no object beyond its quota. */
record Refusals() implements Check {
    private static final Map<String, String> BAD_PODS = Map.of("privileged",
            "{name: c, image: none, securityContext: {privileged: true}}", "root",
            "{name: c, image: none, securityContext: {runAsUser: 0, runAsNonRoot: false}}", "host port",
            "{name: c, image: none, ports: [{containerPort: 80, hostPort: 80}]}", "capability",
            "{name: c, image: none, securityContext: {capabilities: {add: [NET_ADMIN]}}}");
    private static final String GOOD_SECURITY = "{allowPrivilegeEscalation: false, runAsNonRoot: true, runAsUser: 10001, "
            + "capabilities: {drop: [ALL]}, seccompProfile: {type: RuntimeDefault}}";

    @Override
    public String name() {
        return "refusals";
    }

    @Override
    public boolean concerns(Cluster cluster) {
        return cluster.manifests().stream().anyMatch(manifest -> manifest.kind().equals("ResourceQuota"));
    }

    @Override
    public String run(Cluster cluster) {
        BAD_PODS.forEach((what, container) -> refused(cluster, what, pod(container), "violates PodSecurity"));
        refused(cluster, "a container of 64 GiB",
                pod("{name: c, image: none, securityContext: " + GOOD_SECURITY
                        + ", resources: {limits: {memory: 64Gi}}}"),
                "maximum memory usage per Container");
        beyondQuota(cluster);
        return BAD_PODS.size() + " pods, a container too big, a Service too many";
    }

    private static String pod(String container) {
        return """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: refused
                spec:
                  containers:
                    - %s
                """.formatted(container);
    }

    private static void refused(Cluster cluster, String what, String manifest, String reason) {
        Kubectl.Answer answer = cluster.kubectl().tell(manifest, "create", "--dry-run=server", "--filename", "-");
        CheckFailed.unless(!answer.succeeded() && answer.errors().contains(reason),
                what + " was not refused with '" + reason + "': " + answer.output() + answer.errors());
    }

    private static void beyondQuota(Cluster cluster) {
        JsonNode status = cluster.kubectl().get("resourcequota", "fleetman").path("status");
        int free = number(status.path("hard")) - number(status.path("used"));
        List<String> spare = new ArrayList<>();
        try {
            for (int i = 0; i < free; i++) {
                spare.add("spare-" + i);
                cluster.kubectl().must("create", "service", "nodeport", spare.getLast(), "--tcp=80");
            }
            Kubectl.Answer answer = cluster.kubectl().ask("create", "service", "nodeport", "too-many", "--tcp=80");
            CheckFailed.unless(!answer.succeeded() && answer.errors().contains("exceeded quota"),
                    "a Service beyond the quota was not refused: " + answer.output() + answer.errors());
        } finally {
            spare.forEach(service -> cluster.kubectl().ask("delete", "service", service));
            cluster.kubectl().ask("delete", "service", "too-many", "--ignore-not-found");
        }
    }

    private static int number(JsonNode amounts) {
        return Integer.parseInt(amounts.path("services.nodeports").asString());
    }
}
