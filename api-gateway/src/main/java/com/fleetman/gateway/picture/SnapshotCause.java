// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.picture;

import java.util.Locale;

/** Why the tracker is asked for the whole fleet. */
enum SnapshotCause {
    /** The broker was not there at the start. */
    START,
    /** The subscription stands, for the first time or again. */
    SUBSCRIBED,
    /** A batch is missing in a publisher's sequence. */
    GAP,
    /** A batch could not be read as a whole. */
    UNREADABLE,
    /** A publisher not seen before had published already. */
    NEW_PUBLISHER;

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
