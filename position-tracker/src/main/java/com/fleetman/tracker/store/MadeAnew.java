// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.store;

/** What is made in a store before it is relied on, and made again when the store may have forgotten it. */
public final class MadeAnew {
    private static final long NEVER = -1;

    private final StoreConnections connections;
    private volatile long madeAfterLosses = NEVER;

    public MadeAnew(StoreConnections connections) {
        this.connections = connections;
    }

    /** @param making what fails leaves it unmade; what is there already must do no harm */
    public void ensure(Runnable making) {
        long losses = connections.losses();
        if (madeAfterLosses != losses) {
            making.run();
            madeAfterLosses = losses;
        }
    }
}
