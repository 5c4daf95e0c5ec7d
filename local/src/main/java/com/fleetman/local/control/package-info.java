// SPDX-License-Identifier: Apache-2.0
/** The way from another terminal into a running launcher. */
@NullMarked
package com.fleetman.local.control;

import org.jspecify.annotations.NullMarked;
