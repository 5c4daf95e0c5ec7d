// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.supervision;

import java.time.Duration;

import com.fleetman.local.process.ExitStatus;

/** Hears what happens to the services; called from their threads. */
public interface FleetListener {
    void ready(String service, Duration after, boolean again);

    void slow(String service, Duration since);

    void died(String service, ExitStatus status, Duration startsAgainIn);

    void stopping(String service);
}
