// SPDX-License-Identifier: Apache-2.0
/** The original Fleetman's paths, answered from the picture when the tracker is away. */
@NullMarked
package com.fleetman.gateway.legacy;

import org.jspecify.annotations.NullMarked;
