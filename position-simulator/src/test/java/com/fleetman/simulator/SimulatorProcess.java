// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A simulator in a process of its own, with the environment that a pod, or a laptop, gives it. */
final class SimulatorProcess implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Process process;
    private final Path log;
    private final RestClient http;

    private SimulatorProcess(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.http = RestClient.create("http://127.0.0.1:" + port);
    }

    /** In a pod of this name. */
    static SimulatorProcess inCluster(ScriptedCluster cluster, String name, Path folder) throws IOException {
        return start(cluster, name, folder, Map.of("KUBERNETES_SERVICE_HOST", "127.0.0.1", "KUBERNETES_SERVICE_PORT",
                "1", "SPRING_CLOUD_KUBERNETES_CLIENT_NAMESPACE", ScriptedCluster.NAMESPACE));
    }

    /** On a laptop, from which the same cluster can be reached. */
    static SimulatorProcess onLaptop(ScriptedCluster cluster, String name, Path folder) throws IOException {
        return start(cluster, name, folder, Map.of("SPRING_PROFILES_ACTIVE", "local"));
    }

    private static SimulatorProcess start(ScriptedCluster cluster, String name, Path folder,
            Map<String, String> environment) throws IOException {
        Path configuration = folder.resolve("kubeconfig");
        Files.writeString(configuration, """
                apiVersion: v1
                kind: Config
                current-context: test
                contexts: [{name: test, context: {cluster: test, user: test}}]
                clusters: [{name: test, cluster: {server: "%s"}}]
                users: [{name: test, user: {}}]
                """.formatted(cluster.url()));
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                PositionSimulatorApplication.class.getName(), "--server.port=" + port));
        Path log = folder.resolve(name + ".log");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("KUBECONFIG", configuration.toString());
        builder.environment().put("HOSTNAME", name);
        builder.environment().put("FLEETMAN_VERSION", "v2");
        return new SimulatorProcess(builder.start(), log, port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    boolean isReady() {
        try {
            return http.get()
                    .uri("/actuator/health/readiness")
                    .retrieve()
                    .toBodilessEntity()
                    .getStatusCode()
                    .value() == 200;
        } catch (RestClientException _) {
            return false;
        }
    }

    /** Details of one part of its health. */
    JsonNode health(String part) {
        String body = http.get()
                .uri("/actuator/health")
                .retrieve()
                .onStatus(_ -> true, (_, _) -> {
                    // The broker is away, of which this knows nothing.
                })
                .body(String.class);
        return JSON.readTree(String.valueOf(body)).path("components").path(part).path("details");
    }

    String metrics() {
        return String.valueOf(http.get().uri("/actuator/prometheus").retrieve().body(String.class));
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    void kill() {
        process.destroyForcibly();
    }

    /** Ends it by SIGTERM and waits for its end. */
    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
