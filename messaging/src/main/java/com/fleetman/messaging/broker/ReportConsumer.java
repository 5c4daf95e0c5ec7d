// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.broker;

/** Receives reports, at least once each. */
public interface ReportConsumer {
    /** Starts in the background, also when the broker is away, and goes on until closed. */
    Subscription subscribe(ReportHandler handler);
}
