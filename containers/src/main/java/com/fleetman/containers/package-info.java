// SPDX-License-Identifier: Apache-2.0
/** The real broker and store, in containers. */
@NullMarked
package com.fleetman.containers;

import org.jspecify.annotations.NullMarked;
