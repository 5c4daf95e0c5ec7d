// SPDX-License-Identifier: Apache-2.0
package com.fleetman.benchmarks.startup;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import com.fleetman.benchmarks.fleet.Usage;
import com.fleetman.benchmarks.load.Store;
import com.fleetman.benchmarks.load.Tracker;
import com.fleetman.containers.Ports;
import com.fleetman.containers.RabbitMqServer;

/** Starts one service after the other, each in its image and as a plain JAR, on a real broker and store. */
@Command(name = "startup", mixinStandardHelpOptions = true, description = "How long each service takes until it is ready and what it holds, in its image under the limits of its manifest and as a plain java -jar. Needs Docker and the images of ./fleet images, on Linux.")
public final class StartupCommand implements Callable<Integer> {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final long POLL_MS = 50;

    @Option(names = "--driving", defaultValue = "30", description = "seconds of a moving fleet before memory is read (default ${DEFAULT-VALUE})")
    private int driving;

    @Option(names = "--home", required = true, hidden = true)
    private Path home = Path.of("");

    /**
     * A service on its way.
     *
     * @param ready from the order to start it until its readiness probe says yes
     */
    private record Started(String module, RunningService service, Duration ready, Duration cpu) {}

    @Override
    public Integer call() throws Exception {
        say("%-20s %-10s %9s %9s %14s %10s", "service", "as", "ready, s", "CPU, s", "resident, MiB", "limit, MiB");
        try (RabbitMqServer broker = RabbitMqServer.started(); Store store = Store.mongodb()) {
            for (ServiceForm form : List.of(new InImage(), new PlainJar(home))) {
                measure(form, broker, store);
            }
        }
        return 0;
    }

    private void measure(ServiceForm form, RabbitMqServer broker, Store store) throws Exception {
        Map<String, String> settings = new HashMap<>(Tracker.settings(broker));
        settings.put("SPRING_MONGODB_URI", store.uri() + form.name().replace(' ', '-'));
        List<Started> started = new ArrayList<>();
        try {
            String tracker = start(form, "position-tracker", settings, started);
            settings.put("FLEETMAN_GATEWAY_TRACKERURL", tracker);
            settings.put("FLEETMAN_WEBAPP_GATEWAYURL", start(form, "api-gateway", settings, started));
            start(form, "webapp", settings, started);
            start(form, "position-simulator", settings, started);
            TimeUnit.SECONDS.sleep(driving);
            for (Started one : started) {
                say("%-20s %-10s %9.1f %9.1f %14d %10s", one.module(), form.name(), seconds(one.ready()),
                        seconds(one.cpu()), Usage.of(one.service().process()).residentMiB().orElse(0),
                        one.service().limit());
            }
        } finally {
            started.reversed().forEach(one -> one.service().close());
        }
    }

    /** Returns its address when it is ready. */
    private String start(ServiceForm form, String module, Map<String, String> settings, List<Started> started)
            throws IOException, InterruptedException {
        int port = Ports.free();
        Map<String, String> own = new HashMap<>(settings);
        own.put("SERVER_PORT", String.valueOf(port));
        long from = System.nanoTime();
        RunningService service = form.start(Path.of("").toAbsolutePath(), module, own);
        String url = "http://localhost:" + port;
        awaitReady(url);
        Duration ready = Duration.ofNanos(System.nanoTime() - from);
        started.add(new Started(module, service, ready, Usage.of(service.process()).cpu()));
        return url;
    }

    private static void awaitReady(String url) throws InterruptedException {
        HttpRequest probe = HttpRequest.newBuilder(URI.create(url + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long end = System.nanoTime() + LIMIT.toNanos();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (!says200(http, probe)) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("not ready: " + url);
                }
                TimeUnit.MILLISECONDS.sleep(POLL_MS);
            }
        }
    }

    private static boolean says200(HttpClient http, HttpRequest probe) throws InterruptedException {
        try {
            return http.send(probe, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static void say(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }
}
