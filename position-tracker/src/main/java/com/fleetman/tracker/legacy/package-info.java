// SPDX-License-Identifier: Apache-2.0
/** The original Fleetman's API, for those who still speak it. */
@NullMarked
package com.fleetman.tracker.legacy;

import org.jspecify.annotations.NullMarked;
