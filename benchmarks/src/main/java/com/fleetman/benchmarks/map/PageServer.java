// SPDX-License-Identifier: Apache-2.0
package com.fleetman.benchmarks.map;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Stands in for webapp and gateway: the page's files, and a live stream of as many vehicles as its address asks for. */
final class PageServer implements AutoCloseable {
    private static final Map<String, String> TYPES = Map.of("html", "text/html", "js", "text/javascript", "mjs",
            "text/javascript", "css", "text/css", "json", "application/json", "svg", "image/svg+xml");
    private static final String CONFIG = "{\"version\":\"bench\",\"map\":{\"styleUrl\":null,\"pmtilesUrl\":null}}";

    private final PageFiles files;
    private final HttpServer server;
    private volatile int vehicles;

    PageServer(PageFiles files) {
        this.files = files;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::file);
        server.createContext("/config.json",
                exchange -> send(exchange, "json", CONFIG.getBytes(StandardCharsets.UTF_8)));
        // The page asks for one vehicle now and then, to see who answers.
        server.createContext("/api/v1/vehicles",
                exchange -> send(exchange, "json", "{\"items\":[]}".getBytes(StandardCharsets.UTF_8)));
        server.createContext("/api/live", this::live);
        server.start();
    }

    /** Viewers from now on see so many. */
    void show(int count) {
        vehicles = count;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void file(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Optional<byte[]> content = path.startsWith("/api/") ? Optional.empty() : files.read(path);
        if (content.isEmpty()) {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        } else {
            send(exchange, path.equals("/") ? "html" : path.substring(path.lastIndexOf('.') + 1), content.get());
        }
    }

    private static void send(HttpExchange exchange, String kind, byte[] content) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", TYPES.getOrDefault(kind, "application/octet-stream"));
        // A page that shares its process with no other is given a clock of 5 µs instead of 100.
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Embedder-Policy", "require-corp");
        exchange.sendResponseHeaders(200, content.length == 0 ? -1 : content.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(content);
        }
    }

    private void live(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        long start = System.currentTimeMillis();
        MovingFleet fleet = new MovingFleet(vehicles, start);
        try (OutputStream body = exchange.getResponseBody()) {
            event(body, "hello", fleet.hello(start));
            event(body, "health", fleet.health(start));
            event(body, "snapshot", fleet.snapshot(start));
            for (long batch = 1;; batch++) {
                pauseUntil(start + batch * 1000 / MovingFleet.BATCHES_A_SECOND);
                long now = System.currentTimeMillis();
                event(body, "fixes", fleet.fixes(now, batch));
                if (batch % MovingFleet.BATCHES_A_SECOND == 0) {
                    event(body, "health", fleet.health(now));
                }
            }
        } catch (IOException _) {
            // The viewer left.
        }
    }

    private static void pauseUntil(long time) {
        try {
            Thread.sleep(Math.max(0, time - System.currentTimeMillis()));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void event(OutputStream body, String name, String data) throws IOException {
        body.write(("event: " + name + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        body.flush();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
