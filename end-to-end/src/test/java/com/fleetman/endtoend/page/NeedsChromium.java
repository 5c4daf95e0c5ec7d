// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Skips a test, saying so, where there is no Chromium; fails it there when FLEETMAN_REQUIRE names chromium. Such tests
 * share one browser, and its driver is for one thread at a time.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({ChromiumCondition.class, Browsing.class, WithStage.class})
@ResourceLock("the browser")
@interface NeedsChromium {}
