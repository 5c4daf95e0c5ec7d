// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.page;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands tests the one stage that all of them share, swept for each test. */
final class WithStage implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == PageStage.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        PageStage stage = context.getRoot()
                .getStore(Namespace.create(WithStage.class))
                .computeIfAbsent(PageStage.class, _ -> new PageStage(Browsing.browser(context)), PageStage.class);
        stage.reset();
        return stage;
    }
}
