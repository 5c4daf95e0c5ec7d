// SPDX-License-Identifier: Apache-2.0
/** How long services take until they are ready, and what they hold then: in their images and as plain JARs. */
@NullMarked
package com.fleetman.benchmarks.startup;

import org.jspecify.annotations.NullMarked;
