// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The directory {@code .fleet}: unpacked services with their start caches, logs, and what a running launcher writes down. */
public record Home(Path directory) {

    /** The script tells where it is. */
    public static Home fromEnvironment() {
        String directory = System.getenv("FLEETMAN_HOME");
        return new Home(Path.of(directory == null ? ".fleet" : directory).toAbsolutePath());
    }

    /** The one JAR that starts the module; its libraries lie beside it. */
    public Path jar(String module) throws IOException {
        Path unpacked = directory.resolve("apps").resolve(module);
        try (Stream<Path> files = Files.list(unpacked)) {
            List<Path> jars = files.filter(file -> file.toString().endsWith(".jar")).toList();
            if (jars.size() != 1) {
                throw new IOException("%s should hold one JAR and holds %d: delete it, ./fleet up makes it anew"
                        .formatted(unpacked, jars.size()));
            }
            return jars.getFirst();
        }
    }

    public Path logs() {
        return directory.resolve("logs");
    }

    public Path control() {
        return running().resolve("control");
    }

    public Path processes() {
        return running().resolve("processes");
    }

    public Path lock() {
        return running().resolve("lock");
    }

    public void create() throws IOException {
        Files.createDirectories(logs());
        Files.createDirectories(running());
    }

    private Path running() {
        return directory.resolve("run");
    }
}
