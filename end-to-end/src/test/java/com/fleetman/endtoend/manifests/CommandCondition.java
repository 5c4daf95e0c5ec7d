// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

import com.fleetman.containers.Requirement;

/** Whether this machine has the command that a test asks for. */
final class CommandCondition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getElement(), NeedsCommand.class)
                .map(needs -> evaluate(needs.value(), context))
                .orElseGet(() -> ConditionEvaluationResult.enabled("asks for nothing itself"));
    }

    private static ConditionEvaluationResult evaluate(String command, ExtensionContext context) {
        Requirement requirement = new Requirement(command);
        return Command.isThere(command)
                ? requirement.met()
                : requirement.missing(context, "no " + command + " on the PATH");
    }
}
