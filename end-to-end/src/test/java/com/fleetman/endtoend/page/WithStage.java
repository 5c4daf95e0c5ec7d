// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.page;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands tests the stage of their seat, swept for each test. */
final class WithStage implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == PageStage.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        PageStage stage = Seat.of(context.getRequiredTestClass())
                .shared(context, PageStage.class, () -> new PageStage(Browsing.browser(context)));
        stage.reset();
        return stage;
    }
}
