// SPDX-License-Identifier: Apache-2.0
package com.fleetman.containers;

import java.util.Arrays;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Something of the machine that some tests cannot do without. Where it is missing they are skipped with a line on the
 * console, unless FLEETMAN_REQUIRE names it: then they fail, so that no test is left out unseen where all must run.
 */
public final class Requirement {
    private final String name;

    public Requirement(String name) {
        this.name = name;
    }

    public ConditionEvaluationResult met() {
        return ConditionEvaluationResult.enabled(name + " is there");
    }

    public ConditionEvaluationResult missing(ExtensionContext context, String reason) {
        String required = System.getenv().getOrDefault("FLEETMAN_REQUIRE", "");
        if (Arrays.asList(required.split("[, ]+")).contains(name)) {
            throw new AssertionError("FLEETMAN_REQUIRE asks for " + name + ": " + reason);
        }
        System.out.println("Skipped " + context.getDisplayName() + ": " + reason);
        return ConditionEvaluationResult.disabled(reason);
    }
}
