// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.page;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import com.fleetman.endtoend.browser.Chromium;

/** Lighthouse, on Node; installed by the first who asks. */
final class Lighthouse {
    private static final File FOLDER = new File("lighthouse");
    private static final long PATIENCE_S = 300;

    private Lighthouse() {}

    /** Whether it is installed, now at least. */
    static boolean available() {
        Path lock = FOLDER.toPath().resolve("package-lock.json");
        Path installed = FOLDER.toPath().resolve("node_modules/.installed");
        try {
            if (Files.exists(installed) && Files.mismatch(lock, installed) < 0) {
                return true;
            }
            run(List.of("npm", "ci", "--no-audit", "--no-fund", "--loglevel", "error"));
            Files.copy(lock, installed);
            return true;
        } catch (IOException | IllegalStateException _) {
            return false;
        }
    }

    /** @param form {@code desktop} or {@code mobile} */
    static JsonNode ask(String url, String form) {
        try {
            String said = run(List.of("node", "audit.mjs", url, form));
            return new JsonMapper().readTree(said.lines().reduce((_, last) -> last).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String run(List<String> command) throws IOException {
        Path output = Files.createTempFile("lighthouse", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).directory(FOLDER)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("CHROME_PATH", Chromium.find().orElseThrow().toString());
        Process process = builder.start();
        try {
            if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(command + " did not end");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        String said = Files.readString(output);
        Files.delete(output);
        if (process.exitValue() != 0) {
            throw new IllegalStateException(command + " ended with " + process.exitValue() + ": " + said);
        }
        return said;
    }
}
