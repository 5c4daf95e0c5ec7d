// SPDX-License-Identifier: Apache-2.0
package com.fleetman.benchmarks.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

/** Draws where a JVM spends its processor time, by async-profiler, into a page that the browser shows. */
final class FlameGraph {
    private FlameGraph() {}

    /**
     * JVM options that draw one.
     *
     * @param page where it is written when the JVM ends
     */
    static List<String> options(Path home, Path page) {
        return List.of("-agentpath:" + library(home) + "=start,event=itimer,interval=1ms,threads,file="
                + page.toAbsolutePath());
    }

    private static Path library(Path home) {
        String name = platform() + "/libasyncProfiler.so";
        Path library = home.resolve("libasyncProfiler.so");
        try (InputStream bytes = ClassLoader.getSystemResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalStateException("async-profiler knows no " + platform());
            }
            Files.copy(bytes, library, StandardCopyOption.REPLACE_EXISTING);
            return library;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String platform() {
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac")) {
            return "macos";
        }
        return System.getProperty("os.arch").equals("aarch64") ? "linux-arm64" : "linux-x64";
    }
}
