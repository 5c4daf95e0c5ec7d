// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * The door before two versions of the page, as a mesh would keep it: a build's own path leads to that build, visitors to
 * the one and the other in turn, and everything else to the stable one.
 */
final class FrontDoor implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger turn = new AtomicInteger();
    private final HttpServer server;
    private final String stable;
    private final String canary;
    private final String canaryPath;

    FrontDoor(String stable, String canary, String canaryPath) {
        this.stable = stable;
        this.canary = canary;
        this.canaryPath = canaryPath;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::pass);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** A page that looks for newer ones of its kind is no visitor. */
    private String behind(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith("/v/")) {
            return path.startsWith(canaryPath) ? canary : stable;
        }
        boolean visitor = "document".equals(exchange.getRequestHeaders().getFirst("Sec-Fetch-Dest"));
        return visitor && turn.getAndIncrement() % 2 == 1 ? canary : stable;
    }

    private void pass(HttpExchange exchange) throws IOException {
        URI asked = exchange.getRequestURI();
        HttpRequest request = HttpRequest.newBuilder(URI.create(behind(exchange) + asked)).build();
        try (exchange) {
            HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
            answer.headers().map().forEach((name, values) -> {
                if (!name.startsWith(":") && !name.equalsIgnoreCase("content-length")
                        && !name.equalsIgnoreCase("transfer-encoding")) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            exchange.sendResponseHeaders(answer.statusCode(), 0);
            try (InputStream from = answer.body(); OutputStream to = exchange.getResponseBody()) {
                byte[] part = new byte[8192];
                for (int read = from.read(part); read >= 0; read = from.read(part)) {
                    to.write(part, 0, read);
                    to.flush();
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        http.shutdownNow();
    }
}
