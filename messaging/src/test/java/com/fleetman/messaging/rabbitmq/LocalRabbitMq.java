// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.rabbitmq;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** A RabbitMQ that the system's package installed, as a process of the tests: on loopback, everything in one folder. */
final class LocalRabbitMq implements RunningRabbitMq, AutoCloseable {
    /** Not the one on the path, which insists on the system's user and folders. */
    private static final Path PROGRAM = Path.of("/usr/lib/rabbitmq/bin/rabbitmq-server");
    private static final String SETTINGS = """
            loopback_users.guest = true
            raft.wal_max_size_bytes = 33554432
            """;

    private final Path directory;
    private final int port = freePort();
    private final int clusterPort = freePort();
    private final int namesPort = freePort();
    private final Process names;
    private Process server;

    /** @param directory where it keeps everything, also when it is killed and started again */
    LocalRabbitMq(Path directory) throws IOException {
        this.directory = directory;
        Files.writeString(directory.resolve("rabbitmq.conf"), SETTINGS);
        Files.writeString(directory.resolve("plugins"), "[].\n");
        // Erlang would leave its register of names running; as a process of ours it ends with us.
        names = process("epmd", "-port", Integer.toString(namesPort), "-address", "127.0.0.1");
        server = startServer();
    }

    static boolean installed() {
        return Files.isExecutable(PROGRAM);
    }

    @Override
    public Connections connections(String owner) {
        return TestConnections.to("127.0.0.1", port, "guest", "guest", "/", owner);
    }

    @Override
    public void kill() {
        // The program is a script that watches over the broker.
        try (Stream<ProcessHandle> processes = Stream.concat(server.descendants(), Stream.of(server.toHandle()))) {
            processes.toList().forEach(process -> {
                process.destroyForcibly();
                process.onExit().join();
            });
        }
    }

    @Override
    public void startAgain() {
        server = startServer();
    }

    @Override
    public void close() {
        kill();
        names.destroyForcibly();
    }

    private Process startServer() {
        return process(PROGRAM.toString());
    }

    private Process process(String... command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        File output = directory.resolve("output").toFile();
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(output));
        String folder = directory.toString();
        builder.environment()
                .putAll(Map.ofEntries(
                        Map.entry("HOME", folder),
                        Map.entry("ERL_EPMD_PORT", Integer.toString(namesPort)),
                        Map.entry("ERL_EPMD_ADDRESS", "127.0.0.1"),
                        Map.entry("RABBITMQ_NODENAME", "contract@localhost"),
                        Map.entry("RABBITMQ_NODE_IP_ADDRESS", "127.0.0.1"),
                        Map.entry("RABBITMQ_NODE_PORT", Integer.toString(port)),
                        Map.entry("RABBITMQ_DIST_PORT", Integer.toString(clusterPort)),
                        Map.entry("RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS",
                                "-kernel inet_dist_use_interface {127,0,0,1}"),
                        Map.entry("RABBITMQ_CONFIG_FILE", folder + "/rabbitmq.conf"),
                        Map.entry("RABBITMQ_ENABLED_PLUGINS_FILE", folder + "/plugins"),
                        Map.entry("RABBITMQ_MNESIA_BASE", folder + "/data"),
                        Map.entry("RABBITMQ_SCHEMA_DIR", folder + "/schema"),
                        Map.entry("RABBITMQ_GENERATED_CONFIG_DIR", folder + "/config"),
                        Map.entry("RABBITMQ_LOG_BASE", folder + "/log")));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
