// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fleetman.local.home.Home;

/** The Java command of a process: small, quick to start, with its start cache. */
final class Jvm {
    private static final int REHEARSAL_HEAP_MIB = 192;

    private final Home home;
    private final Path java = Path.of(System.getProperty("java.home"), "bin", "java");

    Jvm(Home home) {
        this.home = home;
    }

    /**
     * @param module whose JAR is run
     * @param heapMiB most the heap may grow to
     */
    List<String> command(String module, int heapMiB, String... arguments) throws IOException {
        return command(module, heapMiB, StartCache.beside(home.jar(module)).flags(), arguments);
    }

    /** A start of a service that ends before it opens its door, and leaves a start cache behind. */
    List<String> rehearsal(String service) throws IOException {
        return command(service, REHEARSAL_HEAP_MIB, StartCache.beside(home.jar(service)).rehearsalFlags());
    }

    private List<String> command(String module, int heapMiB, List<String> cacheFlags, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(java.toString(),
                // Without the first of the two the heap is as large as it may be from the start.
                "-Xms32m",
                "-Xmx" + heapMiB + "m",
                "-Xss512k",
                // Half a dozen JVMs share a laptop: the smallest collector, and the compiler that is done first.
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xlog:cds*=off",
                "-XX:ErrorFile=" + home.logs().resolve("hs_err_%p.log"),
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(cacheFlags);
        command.addAll(List.of("-jar", home.jar(module).toString()));
        command.addAll(List.of(arguments));
        return command;
    }
}
