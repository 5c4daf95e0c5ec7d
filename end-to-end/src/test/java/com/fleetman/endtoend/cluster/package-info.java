// SPDX-License-Identifier: Apache-2.0
/** What the checks of a cluster make of what they see. */
@NullMarked
package com.fleetman.endtoend.cluster;

import org.jspecify.annotations.NullMarked;
