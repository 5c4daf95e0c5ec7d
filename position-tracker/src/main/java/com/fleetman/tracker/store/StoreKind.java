// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.store;

import com.fleetman.tracker.TrackerProperties;

/** What can be asked of the store at hand. */
public enum StoreKind {
    /** A MongoDB, or what behaves like one. */
    SERVER,
    /**
     * The laptop's: it expires nothing, and it uses an index only for a filter that names exactly its fields by
     * equality, else it walks over everything.
     */
    EMBEDDED;

    /** A limit of the history is what a store needs that expires nothing, and no other store. */
    public static StoreKind of(TrackerProperties properties) {
        return properties.historyLimit() == null ? SERVER : EMBEDDED;
    }

    public boolean findsByExactKeysAlone() {
        return this == EMBEDDED;
    }
}
