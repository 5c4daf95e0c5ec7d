// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The program kubectl, on one namespace of one cluster. */
public final class Kubectl {
    private static final Executor THREADS = Thread::startVirtualThread;
    private static final JsonMapper JSON = new JsonMapper();

    private final List<String> command;

    /** @param context of the kubeconfig; without one, the current */
    public Kubectl(@Nullable String context, String namespace) {
        command = context == null
                ? List.of("kubectl", "--namespace", namespace)
                : List.of("kubectl", "--context", context, "--namespace", namespace);
    }

    /**
     * What a run has ended with.
     *
     * @param exit 0 for success
     */
    public record Answer(int exit, String output, String errors) {
        public boolean succeeded() {
            return exit == 0;
        }
    }

    /** Whether there is such a program, and a cluster that it reaches. */
    public boolean answers() {
        try {
            return ask("version", "--request-timeout", "5s").succeeded();
        } catch (UncheckedIOException _) {
            return false;
        }
    }

    /** Whatever comes of it. */
    public Answer ask(String... arguments) {
        return run("", List.of(arguments));
    }

    /** Whatever comes of it, with text on standard input. */
    public Answer tell(String input, String... arguments) {
        return run(input, List.of(arguments));
    }

    /** What it prints; anything but success fails the check. */
    public String must(String... arguments) {
        return successOf(List.of(arguments), ask(arguments)).output();
    }

    /** What it prints when given the text; anything but success fails the check. */
    public String mustTell(String input, String... arguments) {
        return successOf(List.of(arguments), tell(input, arguments)).output();
    }

    /** What {@code kubectl get} knows. */
    public JsonNode get(String... arguments) {
        List<String> all = new ArrayList<>(List.of("get", "--output", "json"));
        all.addAll(List.of(arguments));
        return JSON.readTree(must(all.toArray(String[]::new)));
    }

    /** A run that goes on, until it is ended. */
    public Process start(String... arguments) {
        try {
            return new ProcessBuilder(line(List.of(arguments))).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A kubeconfig of this cluster and this namespace alone, for programs that are not told of either. */
    public Path kubeconfig() {
        JsonNode view = JSON.readTree(must("config", "view", "--raw", "--flatten", "--minify", "--output", "json"));
        ((ObjectNode) view.at("/contexts/0/context")).put("namespace", command.getLast());
        try {
            Path file = Files.createTempFile("fleetman-check-", ".kubeconfig");
            file.toFile().deleteOnExit();
            return Files.writeString(file, JSON.writeValueAsString(view));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer run(String input, List<String> arguments) {
        try {
            Process process = new ProcessBuilder(line(arguments)).start();
            CompletableFuture<String> output = CompletableFuture.supplyAsync(() -> text(process.getInputStream()),
                    THREADS);
            CompletableFuture<String> errors = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()),
                    THREADS);
            try (var stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            }
            return new Answer(process.waitFor(), output.join(), errors.join());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> line(List<String> arguments) {
        List<String> line = new ArrayList<>(command);
        line.addAll(arguments);
        return line;
    }

    private static Answer successOf(List<String> arguments, Answer answer) {
        CheckFailed.unless(answer.succeeded(),
                "kubectl " + String.join(" ", arguments) + ": " + answer.errors().strip());
        return answer;
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
