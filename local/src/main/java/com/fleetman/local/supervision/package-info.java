// SPDX-License-Identifier: Apache-2.0
/** Keeps the processes of the fleet running: first start, back-off, a person's wish, orderly stop. */
@NullMarked
package com.fleetman.local.supervision;

import org.jspecify.annotations.NullMarked;
