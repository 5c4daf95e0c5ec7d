// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import com.fleetman.tracker.IngestStep;

/** Is told how far the ingest has come with a batch. */
@FunctionalInterface
public interface IngestObserver {
    void reached(IngestStep step);
}
