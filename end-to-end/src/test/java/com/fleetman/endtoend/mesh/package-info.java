// SPDX-License-Identifier: Apache-2.0
/** What can be said of the mesh's checks without a mesh. */
@NullMarked
package com.fleetman.endtoend.mesh;

import org.jspecify.annotations.NullMarked;
