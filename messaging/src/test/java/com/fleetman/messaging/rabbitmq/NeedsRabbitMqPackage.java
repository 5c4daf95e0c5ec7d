// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.rabbitmq;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

import com.fleetman.containers.Requirement;

/** Skips a test, saying so, where the system's package of RabbitMQ is not installed. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsRabbitMqPackage.Condition.class)
@interface NeedsRabbitMqPackage {
    /** Whether it is installed. */
    final class Condition implements ExecutionCondition {
        private static final Requirement PACKAGE = new Requirement("rabbitmq-server");

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return LocalRabbitMq.installed()
                    ? PACKAGE.met()
                    : PACKAGE.missing(context, "no RabbitMQ here (apt-get install rabbitmq-server)");
        }
    }
}
