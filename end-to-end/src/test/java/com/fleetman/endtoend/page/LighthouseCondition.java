// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.page;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

import com.fleetman.containers.Requirement;

/** Whether Lighthouse is installed or can be. */
final class LighthouseCondition implements ExecutionCondition {
    private static final Requirement LIGHTHOUSE = new Requirement("lighthouse");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Lighthouse.available()
                ? LIGHTHOUSE.met()
                : LIGHTHOUSE.missing(context,
                        "Lighthouse cannot be installed (npm ci in end-to-end/lighthouse says why)");
    }
}
