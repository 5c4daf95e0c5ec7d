// SPDX-License-Identifier: Apache-2.0
/** What a fleet in a mesh must show: each lesson of the tour by traffic, and who may call whom. */
@NullMarked
package com.fleetman.endtoend.mesh;

import org.jspecify.annotations.NullMarked;
