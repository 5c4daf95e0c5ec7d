// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fleetman.local.home.Home;

/** The Java command of a process: small, quick to start, with its start cache. */
final class Jvm {
    private final Home home;
    private final Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    private final StartCaches caches = new StartCaches();

    Jvm(Home home) {
        this.home = home;
    }

    /**
     * @param module whose JAR is run
     * @param heapMiB most the heap may grow to
     */
    List<String> command(String process, String module, int heapMiB, String... arguments) throws IOException {
        Path jar = home.jar(module);
        StartCache cache = StartCache.beside(jar, process);
        caches.add(process, cache);
        List<String> command = new ArrayList<>(List.of(java.toString(),
                // Without the first of the two the heap is as large as it may be from the start.
                "-Xms32m",
                "-Xmx" + heapMiB + "m",
                "-Xss512k",
                // Half a dozen JVMs share a laptop: the smallest collector, and the compiler that is done first.
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                cache.flag(),
                "-Xlog:cds*=off",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                jar.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    StartCaches caches() {
        return caches;
    }
}
