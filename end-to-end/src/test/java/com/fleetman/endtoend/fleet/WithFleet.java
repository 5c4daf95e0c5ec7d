// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.fleet;

import java.nio.file.Path;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import com.fleetman.benchmarks.fleet.FleetUp;

/** Hands tests the one fleet that all of them share; it starts with the first and stops after the last. */
public final class WithFleet implements ParameterResolver {
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
