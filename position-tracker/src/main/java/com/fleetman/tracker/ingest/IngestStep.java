// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

/** The moments between the steps with a batch, at which a process may end and another must take over. */
public enum IngestStep {
    AFTER_HISTORY, AFTER_STATE, AFTER_PUBLISH, BEFORE_ACK
}
