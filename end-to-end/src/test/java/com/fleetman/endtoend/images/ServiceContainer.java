// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.images;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HostConfig;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** A service in a container that may do what the manifests let it do, with neither a broker nor a store about it. */
final class ServiceContainer implements AutoCloseable {
    private static final int PORT = 8080;

    private final HttpClient http = HttpClient.newHttpClient();
    private final GenericContainer<?> container;

    ServiceContainer(DockerImageName image, Orders orders) {
        container = new GenericContainer<>(image).withExposedPorts(PORT)
                .withTmpFs(Map.of("/tmp", "rw,mode=1777,size=" + orders.temporary()))
                .withCreateContainerCmdModifier(command -> {
                    command.withUser(orders.user());
                    obey(Objects.requireNonNull(command.getHostConfig()), orders);
                })
                .waitingFor(Wait.forHttp("/actuator/health/readiness").withStartupTimeout(Duration.ofMinutes(2)));
        container.start();
    }

    private static void obey(HostConfig host, Orders orders) {
        host.withReadonlyRootfs(orders.readOnlyRoot())
                .withCapDrop(orders.dropped().stream().map(Capability::valueOf).toArray(Capability[]::new))
                .withSecurityOpts(orders.mayEscalate() ? List.of() : List.of("no-new-privileges"))
                .withMemory(orders.memory())
                .withMemorySwap(orders.memory())
                .withNanoCPUs(orders.cpus().multiply(BigDecimal.valueOf(1_000_000_000)).longValueExact());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://" + container.getHost() + ":" + container.getMappedPort(PORT) + path);
        return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    /** The sum of a metric over the lines that hold all these words. */
    double metric(String name, String... words) throws IOException, InterruptedException {
        return get("/actuator/prometheus").body()
                .lines()
                .filter(line -> line.startsWith(name) && List.of(words).stream().allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** Runs a line of shell in it: what it printed, of success and of failure. */
    String shell(String line) throws IOException, InterruptedException {
        var result = container.execInContainer("sh", "-c", line);
        return result.getStdout() + result.getStderr();
    }

    String logs() {
        return container.getLogs();
    }

    /** SIGTERM and, after so many seconds, SIGKILL; says what it ended with. */
    long stop(int seconds) {
        var client = DockerClientFactory.instance().client();
        client.stopContainerCmd(container.getContainerId()).withTimeout(seconds).exec();
        return Objects.requireNonNull(client.inspectContainerCmd(container.getContainerId())
                .exec()
                .getState()
                .getExitCodeLong());
    }

    @Override
    public void close() {
        container.stop();
        http.close();
    }
}
