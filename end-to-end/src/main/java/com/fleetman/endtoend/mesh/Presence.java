// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

import java.util.Collection;

/** In how many of the places where a lesson should show it does. */
enum Presence {
    NOWHERE, PARTLY, EVERYWHERE;

    static Presence of(boolean there) {
        return there ? EVERYWHERE : NOWHERE;
    }

    static Presence in(Collection<Boolean> places) {
        if (!places.contains(true)) {
            return NOWHERE;
        }
        return places.contains(false) ? PARTLY : EVERYWHERE;
    }
}
