// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.fleetman.endtoend.cluster.CheckFailed;

/**
 * A reader's terminal in the root of the repository.
 *
 * @param environment what the pages tell a reader to set first
 */
record Shell(Map<String, String> environment) {
    /** What the commands print; commands that fail fail the check. */
    String run(String commands) {
        Result result = result(commands);
        CheckFailed.unless(result.exit() == 0, "the page's commands failed: " + result.printed().strip());
        return result.printed();
    }

    /** Runs what a page shows, and fails unless it prints what the page says. */
    void run(TourPage.Step step) {
        String printed = run(step.commands());
        CheckFailed.unless(step.printed().isEmpty() || Likeness.between(step.printed(), printed),
                "the page shows\n%sbut its commands print\n%s".formatted(step.printed(), printed));
    }

    /** Whether what a page shows prints what the page says, now. */
    boolean prints(TourPage.Step step) {
        Result result = result(step.commands());
        return result.exit() == 0 && Likeness.between(step.printed(), result.printed());
    }

    private record Result(int exit, String printed) {}

    private Result result(String commands) {
        try {
            ProcessBuilder builder = new ProcessBuilder(List.of("bash", "-euo", "pipefail", "-c", commands));
            builder.redirectErrorStream(true).environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), printed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
