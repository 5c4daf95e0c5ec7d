// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.fleet;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.parallel.ResourceLock;

import com.fleetman.benchmarks.fleet.FleetUp;

/**
 * Tests on the one fleet that all such tests share, one class after the other; it starts with the first and stops after
 * the last.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(WithFleet.Shared.class)
@ResourceLock("the shared fleet")
public @interface WithFleet {
    /** Hands it to them. */
    final class Shared implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == FleetUp.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.create(WithFleet.class))
                    .computeIfAbsent(FleetUp.class,
                            _ -> new FleetUp(Path.of(".."), Path.of("target/fleet")), FleetUp.class);
        }
    }
}
