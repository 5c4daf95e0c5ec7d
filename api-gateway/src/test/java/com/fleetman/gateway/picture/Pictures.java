// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.picture;

import java.util.List;

import com.fleetman.messaging.update.VehicleUpdate;

/** Lets the tests of other features paint. */
public final class Pictures {
    private Pictures() {}

    public static void paint(LivePicture picture, VehicleUpdate... updates) {
        picture.merge(List.of(updates));
    }

    /** Whatever is not among these is gone. */
    public static void repaint(LivePicture picture, VehicleUpdate... updates) {
        long begun = picture.beginSnapshot();
        picture.merge(List.of(updates));
        picture.endSnapshot(begun);
    }
}
