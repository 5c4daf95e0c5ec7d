// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.picture;

import java.util.Objects;
import java.util.stream.Stream;

import com.fleetman.messaging.update.VehicleUpdate;

/** What the picture relies on in an update that came over the wire. */
final class Updates {
    private Updates() {}

    static boolean whole(VehicleUpdate update) {
        return Stream.of(update.vehicle(), update.name(), update.category(), update.fixTime(), update.receivedAt(),
                update.processedBy()).allMatch(Objects::nonNull);
    }
}
