// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import com.fleetman.endtoend.cluster.CheckFailed;
import com.fleetman.endtoend.cluster.Cluster;

/** Pods that call whomever they can: the network and their own proxies let them, so it is the called that must refuse. */
final class Callers implements AutoCloseable {
    private static final String OPEN = """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata:
              name: open-for-callers
            spec:
              podSelector: {}
              policyTypes: [Ingress, Egress]
              ingress: [{}]
              egress: [{}]
            ---
            apiVersion: networking.istio.io/v1
            kind: Sidecar
            metadata:
              name: callers
            spec:
              workloadSelector:
                labels: {caller: "true"}
              egress:
                - hosts: ["./*"]
            ---
            apiVersion: v1
            kind: ServiceAccount
            metadata:
              name: stranger
            ---
            """;

    private final Cluster cluster;
    private final List<Identity> identities;
    private final String manifests;

    Callers(Cluster cluster, List<Identity> identities) {
        this.cluster = cluster;
        this.identities = identities;
        String image = cluster.imageOf("webapp");
        manifests = OPEN + identities.stream().map(identity -> identity.manifest(image)).collect(Collectors.joining());
        cluster.kubectl().mustTell(manifests, "apply", "--filename", "-");
        identities.forEach(identity -> cluster.kubectl()
                .must("wait", "--for=condition=Ready", "pod/" + identity.pod(), "--timeout=180s"));
    }

    /** What comes of it when everybody calls everything that is said for its kind, each as "account to app:port". */
    Map<Call, Outcome> call(List<Endpoint> meshed, List<Endpoint> plain) {
        List<CompletableFuture<Map<Call, Outcome>>> rows = identities.stream()
                .map(identity -> CompletableFuture.supplyAsync(() -> row(identity, identity.meshed() ? meshed : plain),
                        Thread::startVirtualThread))
                .toList();
        Map<Call, Outcome> outcomes = new TreeMap<>();
        rows.forEach(row -> outcomes.putAll(row.join()));
        return outcomes;
    }

    private Map<Call, Outcome> row(Identity identity, List<Endpoint> endpoints) {
        StringBuilder script = new StringBuilder();
        for (int i = 0; i < endpoints.size(); i++) {
            script.append(endpoints.get(i).call(i)).append('\n');
        }
        String printed = identity.shell(cluster, script + "wait; echo done");
        CheckFailed.unless(printed.endsWith("done\n"), identity.pod() + " cannot call anybody: " + printed);
        Map<Call, Outcome> outcomes = new TreeMap<>();
        printed.lines().filter(line -> line.matches("\\d+=.*")).map(line -> line.split("=", 2)).forEach(line -> {
            Endpoint endpoint = endpoints.get(Integer.parseInt(line[0]));
            outcomes.put(new Call(identity, endpoint), Outcome.of(line[1]));
        });
        return outcomes;
    }

    @Override
    public void close() {
        cluster.kubectl().tell(manifests, "delete", "--wait=true", "--ignore-not-found", "--filename", "-");
    }
}
