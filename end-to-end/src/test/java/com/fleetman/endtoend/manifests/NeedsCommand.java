// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/** Skips a test, saying so, where a command is missing; fails it there when FLEETMAN_REQUIRE names the command. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(CommandCondition.class)
@interface NeedsCommand {
    String value();
}
