// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import static org.awaitility.Awaitility.await;

/** A namespace of a cluster that one run of the checks has to itself; it ends with the run. */
public final class Cluster implements AutoCloseable {
    private static final Duration ROLLOUT_LIMIT = Duration.ofMinutes(8);

    private final String namespace = "fleetman-check-" + UUID.randomUUID().toString().substring(0, 8);
    private final Kubectl kubectl;
    private final @Nullable String context;
    private final @Nullable String node;
    private final List<Manifest> manifests;
    private final List<Edge> edges;

    /** @param node where NodePorts answer; without it, the first node's own address */
    public Cluster(@Nullable String context, @Nullable String node, Overlay overlay, List<Edge> edges) {
        this.context = context;
        this.node = node;
        this.edges = edges;
        kubectl = kubectl(namespace);
        manifests = overlay.render(kubectl, namespace);
        kubectl.mustTell(overlay.namespace(kubectl, namespace).text(), "create", "--filename", "-");
    }

    public String namespace() {
        return namespace;
    }

    public Kubectl kubectl() {
        return kubectl;
    }

    /** The same cluster, another namespace. */
    public Kubectl kubectl(String other) {
        return new Kubectl(context, other);
    }

    /** Who may call whom. */
    public List<Edge> edges() {
        return edges;
    }

    /** The image that a Deployment runs now. */
    public String imageOf(String deployment) {
        return kubectl.get("deployment", deployment).at("/spec/template/spec/containers/0/image").asString();
    }

    /** Every object of the overlay. */
    public List<Manifest> manifests() {
        return manifests;
    }

    boolean hasRabbitMq() {
        return manifest("StatefulSet", "queue").text().contains("RABBITMQ_");
    }

    public Manifest manifest(String kind, String name) {
        return manifests.stream()
                .filter(manifest -> manifest.is(kind, name))
                .findFirst()
                .orElseThrow(() -> new CheckFailed("the overlay has no " + kind + " " + name));
    }

    public void apply(List<Manifest> some) {
        kubectl.mustTell(Manifest.text(some), "apply", "--filename", "-");
    }

    /** Returns when the whole overlay is there as its files say, and every pod of it is ready. */
    public void up() {
        apply(manifests);
        awaitRollouts(manifests);
    }

    /** Returns when every workload among these objects is as they say. */
    public void awaitRollouts(List<Manifest> some) {
        some.stream()
                .filter(manifest -> manifest.kind().equals("Deployment") || manifest.kind().equals("StatefulSet"))
                .forEach(manifest -> awaitRollout(manifest.kind(), manifest.name()));
    }

    /** Returns when every pod of a workload is the newest and ready; a busy node may take its time. */
    public void awaitRollout(String kind, String name) {
        await(kind + " " + name + " is as it should be").atMost(ROLLOUT_LIMIT)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> Rollout.of(kubectl.get(kind, name)).done());
    }

    /** The pods of a workload that are not on their way out. */
    public List<Pod> pods(String app) {
        return Pod.of(kubectl.get("pods", "--selector", "app=" + app));
    }

    public List<Pod> pods() {
        return Pod.of(kubectl.get("pods"));
    }

    /** How often any container was started again. */
    int restarts() {
        return pods().stream().mapToInt(Pod::restarts).sum();
    }

    /** Where a Service's only NodePort answers. */
    public URI url(String service) {
        return url(service, "");
    }

    /** @param port its name, or nothing where the Service has but one */
    public URI url(String service, String port) {
        for (JsonNode one : kubectl.get("service", service).path("spec").path("ports")) {
            if (one.has("nodePort") && (port.isEmpty() || one.path("name").asString().equals(port))) {
                return URI.create("http://" + nodeAddress() + ":" + one.path("nodePort").asInt());
            }
        }
        throw new CheckFailed("the Service " + service + " has no NodePort " + port);
    }

    private String nodeAddress() {
        if (node != null) {
            return node;
        }
        for (JsonNode address : kubectl.get("nodes").path("items").path(0).path("status").path("addresses")) {
            if (address.path("type").asString().equals("InternalIP")) {
                return address.path("address").asString();
            }
        }
        throw new CheckFailed("no node tells its address: --node gives one");
    }

    @Override
    public void close() {
        kubectl.ask("delete", "namespace", namespace, "--wait=false");
        manifests.stream()
                .filter(manifest -> manifest.kind().equals(Overlay.PRIORITY))
                .forEach(manifest -> kubectl.ask("delete", "priorityclass", manifest.name(), "--wait=false"));
    }
}
