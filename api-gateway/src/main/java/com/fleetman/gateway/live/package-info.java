// SPDX-License-Identifier: Apache-2.0
/** The live stream: who watches, and what each of them is told when. */
@NullMarked
package com.fleetman.gateway.live;

import org.jspecify.annotations.NullMarked;
