// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.byhand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A service as a person starts it: {@code java -jar}, the profile {@code localhost}, and nothing of the launcher. */
final class ServiceByHand implements AutoCloseable {
    private static final Path LOGS = Path.of("target/by-hand");

    private final Process process;
    private final Path log;

    /**
     * @param folder the module whose JAR is run
     * @param moved where something is not in its usual place, such as {@code server.port=1234}
     */
    ServiceByHand(String folder, String... moved) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar(folder).toString(),
                "--spring.profiles.active=localhost"));
        for (String setting : moved) {
            command.add("--" + setting);
        }
        log = LOGS.resolve(folder + ".log");
        try {
            Files.createDirectories(LOGS);
            process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path jar(String folder) {
        Path target = Path.of("..", folder, "target");
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(target, "fleetman-" + folder + "-*-exec.jar")) {
            return jars.iterator().next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
