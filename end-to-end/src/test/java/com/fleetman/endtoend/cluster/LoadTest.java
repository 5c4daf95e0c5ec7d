// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What the load sees of servers that fail in one way or another. */
@Timeout(60)
class LoadTest {
    private static final List<String> PATHS = List.of("/a", "/b");

    @Test
    void requestsThatAreAnsweredAreNoFailures() throws IOException {
        HttpServer server = answering(200);

        Load load = after(100, URI.create("http://localhost:" + server.getAddress().getPort()));

        assertThat(load.failures()).isEmpty();
        assertThat(load.rate()).isPositive();
        server.stop(0);
    }

    @Test
    void anyOtherStatusIsAFailure() throws IOException {
        HttpServer server = answering(503);

        try (Load load = Load.on(URI.create("http://localhost:" + server.getAddress().getPort()), PATHS)) {
            // All callers begin with the same path.
            await().until(() -> load.failures().size() > 100);

            assertThat(load.answered()).isZero();
            assertThat(load.failures())
                    .contains("503 of /a, by [webapp;1;here]: answer", "503 of /b, by [webapp;1;here]: answer");
        }
        server.stop(0);
    }

    @Test
    void aKeptConnectionThatEndsUnannouncedIsAFailureAndOneThatIsAnnouncedIsNone() throws IOException {
        assertThat(afterEndingEachConnection("keep-alive").failures()).isNotEmpty()
                .allSatisfy(failure -> assertThat(failure).contains("kept connection"));
        assertThat(afterEndingEachConnection("close").failures()).isEmpty();
    }

    @Test
    void aDoorThatNobodyOpensIsAFailure() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }
        try (Load load = Load.on(URI.create("http://localhost:" + port), PATHS)) {
            await().until(() -> load.failures().size() > 10);
            assertThat(load.answered()).isZero();
        }
    }

    private static HttpServer answering(int status) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("X-Served-By", "webapp;1;here");
            exchange.sendResponseHeaders(status, 0);
            exchange.getResponseBody().write("answer".getBytes(US_ASCII));
            exchange.close();
        });
        server.start();
        return server;
    }

    private static Load afterEndingEachConnection(String said) throws IOException {
        try (ServerSocket server = new ServerSocket(0)) {
            Thread.ofVirtual().start(() -> {
                while (!server.isClosed()) {
                    try (Socket socket = server.accept()) {
                        socket.getInputStream().read(new byte[1_000]);
                        socket.getOutputStream()
                                .write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: %s\r\n\r\n".formatted(said)
                                        .getBytes(US_ASCII));
                    } catch (IOException _) {
                        // The test is over, or the caller has gone.
                    }
                }
            });
            return after(50, URI.create("http://localhost:" + server.getLocalPort()));
        }
    }

    private static Load after(int answers, URI door) {
        Load load = Load.on(door, PATHS);
        await().until(() -> load.answered() >= answers);
        load.close();
        return load;
    }
}
