// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.rehearsal;

import java.util.concurrent.atomic.AtomicInteger;

import com.fleetman.tracker.IngestStep;
import com.fleetman.tracker.ingest.IngestObserver;

/** Ends the process at a step, as kill -9 does: nothing is flushed, closed or acknowledged. */
final class Halt implements IngestObserver {
    /** What a shell says of a process that was killed. */
    private static final int KILLED = 137;

    private final IngestStep step;
    private final AtomicInteger batches;

    Halt(IngestStep step, int batch) {
        this.step = step;
        this.batches = new AtomicInteger(batch);
    }

    @Override
    public void reached(IngestStep reached) {
        if (reached == step && batches.decrementAndGet() == 0) {
            Runtime.getRuntime().halt(KILLED);
        }
    }
}
