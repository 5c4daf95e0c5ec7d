// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.control;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** The door into a running launcher: loopback only, and only for who can read the control file. */
public final class ControlServer implements AutoCloseable {
    private static final int TOKEN_BYTES = 16;

    private final HttpServer server;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final FleetControl control;
    private final String token;
    private final Path file;

    private ControlServer(FleetControl control, Path file) throws IOException {
        this.control = control;
        this.file = file;
        this.token = randomToken();
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(executor);
        server.createContext("/", this::handle);
    }

    public static ControlServer open(FleetControl control, Path file) throws IOException {
        ControlServer opened = new ControlServer(control, file);
        opened.server.start();
        new ControlFile(ProcessHandle.current().pid(), opened.server.getAddress().getPort(), opened.token).write(file);
        return opened;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
        server.stop(0);
        executor.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply reply = isAllowed(exchange)
                    ? answer(exchange)
                    : Reply.refused("This is not the token of the running fleet.");
            byte[] body = reply.text().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Reply answer(HttpExchange exchange) {
        String[] path = exchange.getRequestURI().getPath().split("/");
        return control.answer(exchange.getRequestMethod() + " " + (path.length > 1 ? path[1] : ""),
                path.length > 2 ? path[2] : "");
    }

    private boolean isAllowed(HttpExchange exchange) {
        String shown = exchange.getRequestHeaders().getFirst("Authorization");
        return shown != null && MessageDigest.isEqual(bytes(shown), bytes("Bearer " + token));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String randomToken() {
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
