// SPDX-License-Identifier: Apache-2.0
package com.fleetman.containers;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;

/** Whether this machine can run containers. */
final class DockerCondition implements ExecutionCondition {
    private static final Requirement DOCKER = new Requirement("docker");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return DockerClientFactory.instance().isDockerAvailable()
                ? DOCKER.met()
                : DOCKER.missing(context, "no Docker (install it, or set DOCKER_HOST to what speaks its API)");
    }
}
