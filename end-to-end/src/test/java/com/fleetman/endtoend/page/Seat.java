// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.page;

import java.util.Set;
import java.util.function.Supplier;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;

/**
 * A browser with a stage before it, for the classes of tests that take turns there. A class always has the same one.
 *
 * @param number from 0
 */
record Seat(int number) {
    private static final int SEATS = 2;

    static Seat of(Class<?> tests) {
        return new Seat(Math.floorMod(tests.getSimpleName().hashCode(), SEATS));
    }

    /** What classes at this seat share until the last test has ended. */
    <T> T shared(ExtensionContext context, Class<T> type, Supplier<T> maker) {
        return context.getRoot()
                .getStore(Namespace.create(Seat.class, number))
                .computeIfAbsent(type, _ -> maker.get(), type);
    }

    /** Whoever sits there keeps others from it. */
    static final class Locks implements ResourceLocksProvider {
        @Override
        public Set<Lock> provideForClass(Class<?> tests) {
            return Set.of(new Lock(Seat.of(tests).toString()));
        }
    }
}
