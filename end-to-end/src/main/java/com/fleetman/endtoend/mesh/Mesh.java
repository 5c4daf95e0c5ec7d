// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

import java.net.URI;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

import com.fleetman.endtoend.cluster.CheckFailed;
import com.fleetman.endtoend.cluster.Cluster;

/**
 * A fleet in a mesh, and the door that leads to it.
 *
 * @param page the door at which people open the page
 * @param api the door at which programs call the API
 * @param shell a reader's terminal
 */
record Mesh(Cluster cluster, URI page, URI api, Shell shell) {
    static final String TRACKER = "position-tracker";
    static final String GATEWAY = "api-gateway";
    static final String WEBAPP = "webapp";
    private static final String DOOR = "ingress-gateway";
    private static final JsonMapper JSON = new JsonMapper();
    static final String VEHICLES = "/api/v1/vehicles?limit=1";

    static Mesh of(Cluster cluster) {
        URI page = cluster.url(DOOR, "http-page");
        URI api = cluster.url(DOOR, "http-api");
        return new Mesh(cluster, page, api,
                new Shell(Map.of("KUBECONFIG", cluster.kubectl().kubeconfig().toString(), "FLEET",
                        page.toString(), "API", api.toString())));
    }

    /** Questions to the tracker, through the page's door. */
    Traffic vehicles() {
        return Traffic.to(page, VEHICLES);
    }

    /** A question about one vehicle, which nobody asks but whoever is asked here: what it costs can be counted. */
    String oneVehicle() {
        return "/api/v1/vehicles/%s/position"
                .formatted(JSON.readTree(vehicles().send().body()).at("/items/0/id").asString().replace(" ", "%20"));
    }

    /** How often trackers have been asked about one vehicle. */
    long asked(String selector) {
        return Metrics.sum(cluster, selector, TRACKER,
                "http_server_requests_seconds_count\\{.*method=\"GET\".*uri=\"/api/v1/vehicles/\\{id\\}/position\".*}");
    }

    /** Fails when a proxy has refused what it was sent: it would go by the configuration before. */
    void requireAcceptedUpdates() {
        List<String> refused = proxies().parallelStream()
                .filter(pod -> stats(pod, "update_rejected").lines().anyMatch(line -> line.matches(".*: [1-9]\\d*")))
                .toList();
        CheckFailed.unless(refused.isEmpty(), "the proxies refused an update of their configuration: " + refused);
    }

    /** What a pod's proxy counts, each on a line of its own. */
    String stats(String pod, String filter) {
        return cluster.kubectl()
                .must("exec", pod, "--container=istio-proxy", "--", "pilot-agent", "request", "GET",
                        "stats?filter=" + filter);
    }

    /** The pods that have a proxy. */
    List<String> proxies() {
        return cluster.kubectl()
                .get("pods", "--selector", "security.istio.io/tlsMode=istio")
                .path("items")
                .valueStream()
                .filter(pod -> !pod.path("metadata").has("deletionTimestamp"))
                .map(pod -> pod.at("/metadata/name").asString())
                .toList();
    }
}
