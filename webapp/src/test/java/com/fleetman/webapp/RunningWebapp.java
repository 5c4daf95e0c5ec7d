// SPDX-License-Identifier: Apache-2.0
package com.fleetman.webapp;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.netty.http.client.HttpClient;

/** The whole service on a free port, with a page made for the test. */
public final class RunningWebapp implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    public RunningWebapp(String gatewayUrl, String... settings) {
        Stream<String> fixed = Stream.of("server.port=0", "fleetman.webapp.gateway-url=" + gatewayUrl,
                "fleetman.webapp.page=classpath:/test-page/");
        // Of two arguments of one name Spring would make a list.
        Map<String, String> arguments = Stream.concat(fixed, Arrays.stream(settings))
                .collect(Collectors.toMap(setting -> setting.split("=")[0], setting -> "--" + setting,
                        (_, later) -> later));
        context = new SpringApplicationBuilder(WebappApplication.class)
                .run(arguments.values().toArray(String[]::new));
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** A client that takes what comes as it is, compressed or not. */
    public WebTestClient client() {
        return WebTestClient.bindToServer(new ReactorClientHttpConnector(HttpClient.create()))
                .baseUrl("http://localhost:" + port())
                .build();
    }

    /** The whole answer to a request whose path is sent just as it is. */
    public String raw(String path) throws IOException {
        try (Socket socket = new Socket("localhost", port())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: page\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
