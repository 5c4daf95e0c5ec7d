// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** A copy of the script {@code fleet} in a small source tree, with played tools and nothing else to find. */
final class ScriptedFleet {
    static final List<String> SERVICES = List.of("position-simulator", "position-tracker", "api-gateway", "webapp");

    private static final List<String> SYSTEM_TOOLS = List.of("bash", "cat", "cksum", "dirname", "find", "grep", "head",
            "ls",
            "mkdir", "ps", "rm", "sed", "sleep", "sort", "tail", "touch", "tr");

    private final Path root;
    private final Path tools;
    private final Path jdk;

    ScriptedFleet(Path directory) throws IOException {
        root = Files.createDirectories(directory.resolve("source tree"));
        tools = Files.createDirectories(directory.resolve("tools"));
        jdk = directory.resolve("jdk");
        Files.copy(original(), root.resolve("fleet"));
        makeExecutable(root.resolve("fleet"));
        for (String tool : SYSTEM_TOOLS) {
            Files.createSymbolicLink(tools.resolve(tool), systemTool(tool));
        }
        Files.createFile(root.resolve("pom.xml"));
        for (String module : List.of("messaging", "build", ".mvn")) {
            Files.createDirectories(root.resolve(module));
        }
        for (String module : modules()) {
            source(module);
        }
    }

    static Path original() {
        return Path.of("..", "fleet").toAbsolutePath().normalize();
    }

    /** Java 25 unless another version is played. */
    ScriptedFleet withJdk(String version) throws IOException {
        Files.createDirectories(jdk.resolve("bin"));
        tool(jdk.resolve("bin/javac"), "exit 0");
        tool(jdk.resolve("bin/java"), """
                case $* in
                  -version) echo 'openjdk version "%s" 2026-04-21' >&2 ;;
                  *jarmode=tools*)
                    for last; do :; done
                    mkdir -p "$last"
                    touch "$last/app.jar" ;;
                  *) echo "launched: $*" ;;
                esac
                """.formatted(version));
        return this;
    }

    /** A Maven that writes down its call and makes the JARs. */
    ScriptedFleet withMaven(String version) throws IOException {
        tool(tools.resolve("mvn"), """
                [ "$1" = -v ] && { echo "Apache Maven %s"; exit 0; }
                echo "$*" >> mvn.calls
                for module in %s; do
                  mkdir -p $module/target
                  cksum $module/src/Main.java > $module/target/fleetman-$module-1.0-exec.jar
                done
                """.formatted(version, String.join(" ", modules())));
        return this;
    }

    ScriptedFleet withBrokenMaven() throws IOException {
        tool(tools.resolve("mvn"), """
                [ "$1" = -v ] && { echo "Apache Maven 3.9.9"; exit 0; }
                echo "[ERROR] Main.java: ';' expected"
                exit 1
                """);
        return this;
    }

    ScriptedFleet withNode(String version) throws IOException {
        tool(tools.resolve("node"), "echo v" + version);
        tool(tools.resolve("npm"), "exit 0");
        return this;
    }

    void source(String module) throws IOException {
        Path source = Files.createDirectories(root.resolve(module).resolve("src")).resolve("Main.java");
        Files.writeString(source, Files.exists(source) ? Files.readString(source) + "// changed\n" : module);
    }

    Path root() {
        return root;
    }

    List<String> mavenCalls() throws IOException {
        Path calls = root.resolve("mvn.calls");
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }

    Outcome run(String... arguments) throws IOException, InterruptedException {
        return run("", arguments);
    }

    /**
     * @param build what FLEETMAN_BUILD says
     */
    Outcome run(String build, String[] arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(root.resolve("fleet").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("JDK25_HOME", jdk.toString());
        builder.environment().put("FLEETMAN_JDKS", "");
        builder.environment().put("FLEETMAN_BUILD", build);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes());
        return new Outcome(process.waitFor(), output);
    }

    /** How the script ended and what it said. */
    record Outcome(int exitCode, String output) {}

    private static List<String> modules() {
        List<String> modules = new ArrayList<>(SERVICES);
        modules.addAll(List.of("local", "benchmarks"));
        return modules;
    }

    private static void tool(Path file, String script) throws IOException {
        Files.writeString(file, "#!" + systemTool("bash") + "\n" + script + "\n");
        makeExecutable(file);
    }

    private static void makeExecutable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path systemTool(String tool) {
        return List.of("/bin", "/usr/bin")
                .stream()
                .map(directory -> Path.of(directory, tool))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("this system has no " + tool));
    }
}
