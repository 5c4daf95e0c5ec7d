// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

/** How a lesson is seen to work. */
interface Proof {
    /** Whether the mesh does now what only this lesson makes it do; some requests tell. */
    Presence look(Mesh mesh);

    /** What it does, measured by bounded traffic. */
    Finding measure(Mesh mesh);
}
