// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

import java.util.Set;
import java.util.TreeSet;

import tools.jackson.databind.JsonNode;

/** Where the cluster's API server is: an overlay knows it of its own kind of cluster alone. */
final class ApiServer {
    private static final String POLICY = "position-simulator-to-kubernetes-api";

    private final Kubectl kubectl;
    private final String namespace;

    ApiServer(Kubectl kubectl, String namespace) {
        this.kubectl = kubectl;
        this.namespace = namespace;
    }

    /** The manifest, or in place of the policy that opens the way to the API server one that is right here. */
    Manifest inPlaceOf(Manifest manifest) {
        return manifest.is("NetworkPolicy", POLICY) ? new Manifest(manifest.kind(), POLICY, policy()) : manifest;
    }

    private String policy() {
        StringBuilder text = new StringBuilder("""
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: %s
                  namespace: %s
                spec:
                  podSelector:
                    matchLabels:
                      app: position-simulator
                  policyTypes: [Egress]
                  egress:
                """.formatted(POLICY, namespace));
        addresses().forEach(address -> text.append("    - to: [{ipBlock: {cidr: ")
                .append(address.replace(":", "/32}}]\n      ports: [{protocol: TCP, port: "))
                .append("}]\n"));
        return text.toString();
    }

    /** That of its Service and, as some network plugins compare these, those behind it. */
    private Set<String> addresses() {
        Set<String> addresses = new TreeSet<>();
        addresses.add(kubectl.get("service", "kubernetes", "--namespace=default").at("/spec/clusterIP").asString()
                + ":443");
        for (JsonNode slice : kubectl.get("endpointslices", "--namespace=default", "--selector",
                "kubernetes.io/service-name=kubernetes").path("items")) {
            for (JsonNode endpoint : slice.path("endpoints")) {
                addresses.add(endpoint.at("/addresses/0").asString() + ":" + slice.at("/ports/0/port").asInt());
            }
        }
        return addresses;
    }
}
