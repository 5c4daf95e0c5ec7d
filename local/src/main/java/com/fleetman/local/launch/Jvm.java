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
    private final Path java;

    Jvm(Home home) {
        this.home = home;
        this.java = Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /**
     * @param cache name of the start cache; a module that runs in two ways has two
     * @param heapMiB most the heap may grow to
     */
    List<String> command(String module, String cache, int heapMiB, String... arguments) throws IOException {
        Path jar = home.jar(module);
        List<String> command = new ArrayList<>(List.of(java.toString(),
                "-Xmx" + heapMiB + "m",
                "-Xss512k",
                // Half a dozen JVMs share a laptop: the smallest collector, and the compiler that is done first.
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                // Gives memory back that only the start needed.
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=30",
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + home.caches().resolve(cache + ".jsa"),
                "-Xlog:cds=off,cds+dynamic=off",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                jar.toString()));
        command.addAll(List.of(arguments));
        return command;
    }
}
