// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.page;

import java.util.Arrays;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

import com.fleetman.endtoend.browser.Chromium;

/** Whether this machine has the browser that the page is tested with. */
final class ChromiumCondition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.find().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is there");
        }
        String reason = Chromium.MISSING;
        String required = System.getenv().getOrDefault("FLEETMAN_REQUIRE", "");
        if (Arrays.asList(required.split("[, ]+")).contains("chromium")) {
            throw new AssertionError("FLEETMAN_REQUIRE asks for chromium: " + reason);
        }
        System.out.println("Skipped " + context.getDisplayName() + ": " + reason);
        return ConditionEvaluationResult.disabled(reason);
    }
}
