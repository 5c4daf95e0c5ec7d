// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import tools.jackson.databind.JsonNode;

/** Every workload, a stranger among them and one in another namespace: who may call whom, and who does reach whom. */
final class Neighbours implements AutoCloseable {
    private static final String STRANGER = "stranger";

    private final Cluster cluster;
    private final String outside;
    private final List<Caller> callers = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();

    Neighbours(Cluster cluster) {
        this.cluster = cluster;
        outside = cluster.namespace() + "-outside";
        addWorkloads();
        addServiceOfTheCluster("kube-system", "kube-dns", Edge.DNS, 53);
        addServiceOfTheCluster("default", "kubernetes", Edge.KUBERNETES_API, 443);
        addStranger(cluster.kubectl(), STRANGER);
        cluster.kubectl().must("create", "namespace", outside);
        addStranger(cluster.kubectl(outside), Edge.INGRESS);
    }

    private void addWorkloads() {
        Set<String> seen = new TreeSet<>();
        for (JsonNode pod : cluster.kubectl().get("pods", "--selector", "app").path("items")) {
            String app = pod.at("/metadata/labels/app").asString();
            if (pod.path("metadata").has("deletionTimestamp") || !seen.add(app)) {
                continue;
            }
            callers.add(new Caller(app, cluster.kubectl(), pod.at("/metadata/name").asString()));
            for (JsonNode port : pod.at("/spec/containers/0/ports")) {
                targets.add(new Target(app, pod.at("/status/podIP").asString(), port.path("containerPort").asInt()));
            }
        }
    }

    private void addServiceOfTheCluster(String namespace, String name, String app, int port) {
        JsonNode service = cluster.kubectl(namespace).get("service", name);
        targets.add(new Target(app, service.at("/spec/clusterIP").asString(), port));
    }

    /** One of our images, because these are there. */
    private void addStranger(Kubectl where, String app) {
        where.mustTell("""
                apiVersion: v1
                kind: Pod
                metadata:
                  name: stranger
                spec:
                  automountServiceAccountToken: false
                  terminationGracePeriodSeconds: 0
                  securityContext: {runAsNonRoot: true, runAsUser: 10001, seccompProfile: {type: RuntimeDefault}}
                  containers:
                    - name: stranger
                      image: %s
                      imagePullPolicy: IfNotPresent
                      command: [sleep, infinity]
                      securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}
                      resources: {requests: {memory: 16Mi, cpu: 1m}, limits: {memory: 64Mi, cpu: 500m}}
                """.formatted(cluster.imageOf("webapp")), "apply", "--filename", "-");
        where.must("wait", "--for=condition=Ready", "pod/stranger", "--timeout=180s");
        callers.add(new Caller(app, where, "stranger"));
    }

    /** The calls that the edges allow, among those that can be tried: those over TCP. */
    Set<String> allowed() {
        Set<String> allowed = new TreeSet<>();
        cluster.edges()
                .stream()
                .filter(edge -> edge.protocol().equals("TCP"))
                .forEach(edge -> allowed.add(Reach.call(edge.from(), edge.to(), edge.port())));
        return allowed;
    }

    Reach reach() {
        return Reach.measure(callers, targets);
    }

    @Override
    public void close() {
        cluster.kubectl().ask("delete", "pod", "stranger", "--wait=false");
        cluster.kubectl().ask("delete", "namespace", outside, "--wait=false");
    }
}
