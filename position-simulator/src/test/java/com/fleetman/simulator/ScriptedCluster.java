// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.kubernetes.client.openapi.ApiClient;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static java.nio.charset.StandardCharsets.UTF_8;

/** As much of a Kubernetes API server as a simulator talks to: ConfigMaps and Leases by name, and refusals. */
public final class ScriptedCluster implements AutoCloseable {
    public static final String NAMESPACE = "fleet";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final Map<String, ObjectNode> objects = new ConcurrentHashMap<>();
    private final Set<String> cutOff = ConcurrentHashMap.newKeySet();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<ObjectNode> written = new CopyOnWriteArrayList<>();
    private volatile boolean forbidding;
    private long version;

    public ScriptedCluster() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** @param name by which it can be cut off */
    public ApiClient client(String name) {
        return new ApiClient().setBasePath(url()).setUserAgent(name);
    }

    /** From now on this client gets no answers. */
    public void cutOff(String client) {
        cutOff.add(client);
    }

    public void reconnect(String client) {
        cutOff.remove(client);
    }

    /** Whether everything is forbidden from now on, as to an account that no role is bound to. */
    public void forbid(boolean everything) {
        forbidding = everything;
    }

    public void configMap(Map<String, String> data) {
        ObjectNode map = JSON.createObjectNode().put("apiVersion", "v1").put("kind", "ConfigMap");
        map.putObject("metadata").put("name", "position-simulator").put("namespace", NAMESPACE);
        map.set("data", JSON.valueToTree(data));
        objects.put("/api/v1/namespaces/" + NAMESPACE + "/configmaps/position-simulator", map);
    }

    public void deleteConfigMap() {
        objects.remove("/api/v1/namespaces/" + NAMESPACE + "/configmaps/position-simulator");
    }

    /** Method and path of each request there has been. */
    public List<String> asked() {
        return asked;
    }

    /** Each state that a Lease has been given. */
    public List<ObjectNode> written() {
        return written;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
            JsonNode body = JSON.readTree(exchange.getRequestBody());
            if (cutOff.contains(String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent")))) {
                return;
            }
            if (forbidding) {
                refuse(exchange, 403);
                return;
            }
            String path = exchange.getRequestURI().getPath();
            switch (exchange.getRequestMethod()) {
                case "GET" -> reply(exchange, objects.get(path));
                case "POST" -> write(exchange, path + "/" + body.path("metadata").path("name").asString(), body, true);
                case "PUT" -> write(exchange, path, body, false);
                default -> refuse(exchange, 405);
            }
        }
    }

    private synchronized void write(HttpExchange exchange, String path, JsonNode body, boolean create)
            throws IOException {
        ObjectNode there = objects.get(path);
        boolean fits = create
                ? there == null
                : there != null && version(there).equals(version(body));
        if (!fits) {
            refuse(exchange, 409);
            return;
        }
        ObjectNode now = (ObjectNode) body.deepCopy();
        ((ObjectNode) now.get("metadata")).put("resourceVersion", String.valueOf(++version));
        objects.put(path, now);
        written.add(now);
        reply(exchange, now);
    }

    private static String version(JsonNode lease) {
        return lease.path("metadata").path("resourceVersion").asString("");
    }

    private static void reply(HttpExchange exchange, @Nullable ObjectNode object) throws IOException {
        if (object == null) {
            refuse(exchange, 404);
        } else {
            send(exchange, 200, object);
        }
    }

    private static void refuse(HttpExchange exchange, int code) throws IOException {
        send(exchange, code, JSON.createObjectNode().put("apiVersion", "v1").put("kind", "Status").put("code", code));
    }

    private static void send(HttpExchange exchange, int code, ObjectNode object) throws IOException {
        byte[] bytes = JSON.writeValueAsString(object).getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(code, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
