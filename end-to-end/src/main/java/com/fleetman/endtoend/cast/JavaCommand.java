// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cast;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The commands that run our programs on the JVM that runs this one. */
public final class JavaCommand {
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final List<String> MODEST = List.of(JAVA, "-Xmx192m", "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1");

    private JavaCommand() {}

    /** A service from the JAR that its image is made of. */
    static List<String> service(Path root, String module, Map<String, String> settings) {
        List<String> command = new ArrayList<>(MODEST);
        command.addAll(List.of("-jar", jar(root.resolve(module).resolve("target"), module).toString()));
        new TreeMap<>(settings).forEach((name, value) -> command.add("--" + name + "=" + value));
        return command;
    }

    /** A program of this module, or of a library of it. */
    public static List<String> program(String main, List<String> arguments) {
        List<String> command = new ArrayList<>(MODEST);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(arguments);
        return command;
    }

    private static Path jar(Path target, String module) {
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().matches("fleetman-" + module + "-.*-exec\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no runnable JAR in " + target));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
