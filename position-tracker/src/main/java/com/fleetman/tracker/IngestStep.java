// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker;

/** The moments between the steps with a batch of reports, at which a process may end and another must take over. */
public enum IngestStep {
    AFTER_HISTORY, AFTER_STATE, AFTER_PUBLISH, BEFORE_ACK
}
