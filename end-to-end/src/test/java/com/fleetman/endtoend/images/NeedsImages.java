// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.images;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

import com.fleetman.containers.NeedsDocker;

/** Skips a test, saying so, where the build made no images; fails it there when FLEETMAN_REQUIRE names images. */
@NeedsDocker
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ImagesCondition.class)
@interface NeedsImages {}
