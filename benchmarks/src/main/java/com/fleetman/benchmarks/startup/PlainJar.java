// SPDX-License-Identifier: Apache-2.0
package com.fleetman.benchmarks.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fleetman.benchmarks.fleet.ServiceProcess;

/** {@code java -jar} of the runnable JAR, with nothing set: what one gets without thinking. */
record PlainJar(Path home) implements ServiceForm {
    @Override
    public String name() {
        return "java -jar";
    }

    @Override
    public RunningService start(Path root, String module, Map<String, String> settings) throws IOException {
        ServiceProcess process = ServiceProcess.java(home, module, settings,
                List.of("-jar", jar(root.resolve(module).resolve("target")).toString()));
        return new RunningService() {
            @Override
            public ProcessHandle process() {
                return process.handle();
            }

            @Override
            public String limit() {
                return "none";
            }

            @Override
            public void close() {
                process.close();
            }
        };
    }

    private static Path jar(Path target) throws IOException {
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no runnable JAR in " + target));
        }
    }
}
