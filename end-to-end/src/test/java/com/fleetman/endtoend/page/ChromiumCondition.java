// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.page;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Whether this machine has the browser that the page is tested with. */
final class ChromiumCondition implements ExecutionCondition {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome",
            "google-chrome-stable");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (find().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is there");
        }
        String reason = "no Chromium on the PATH (install one, or set CHROMIUM to its path)";
        String required = System.getenv().getOrDefault("FLEETMAN_REQUIRE", "");
        if (Arrays.asList(required.split("[, ]+")).contains("chromium")) {
            throw new AssertionError("FLEETMAN_REQUIRE asks for chromium: " + reason);
        }
        System.out.println("Skipped " + context.getDisplayName() + ": " + reason);
        return ConditionEvaluationResult.disabled(reason);
    }

    static Optional<Path> find() {
        String chosen = System.getenv("CHROMIUM");
        if (chosen != null) {
            return Optional.of(Path.of(chosen));
        }
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
