// SPDX-License-Identifier: Apache-2.0
package com.fleetman.benchmarks.soak;

import java.time.Duration;

/**
 * What a tab holds after its garbage was collected.
 *
 * @param heap bytes of the page's own objects
 * @param nodes of the document, those included that are only held by a script
 * @param listeners of events
 * @param viewers live streams that the gateway has open
 */
record Sample(Duration at, long heap, long nodes, long listeners, long viewers) {
    private static final double MEBIBYTE = 1024 * 1024;
    private static final double MOST_GROWTH = 1.1;
    private static final long HEAP_NOISE = 2 * 1024 * 1024;
    private static final long NODE_NOISE = 100;
    private static final long LISTENER_NOISE = 10;

    /** Whether no more is held than before, but for what comes and goes. */
    boolean isAsLeanAs(Sample before) {
        return within(heap, before.heap, HEAP_NOISE) && within(nodes, before.nodes, NODE_NOISE)
                && within(listeners, before.listeners, LISTENER_NOISE) && viewers == 1;
    }

    private static boolean within(long now, long before, long noise) {
        return now <= Math.max(before * MOST_GROWTH, before + noise);
    }

    double heapMebibytes() {
        return heap / MEBIBYTE;
    }
}
