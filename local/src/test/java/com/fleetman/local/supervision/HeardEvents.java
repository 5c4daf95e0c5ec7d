// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.supervision;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.fleetman.local.process.ExitStatus;

/** Writes down what a listener hears. */
final class HeardEvents implements FleetListener {
    private final List<String> events = new CopyOnWriteArrayList<>();

    List<String> events() {
        return events;
    }

    @Override
    public void ready(String service, Duration after, boolean again) {
        events.add(service + (again ? " ready again" : " ready"));
    }

    @Override
    public void slow(String service, Duration since) {
        events.add(service + " slow");
    }

    @Override
    public void died(String service, ExitStatus status, Duration startsAgainIn) {
        events.add(service + " died: " + status);
    }

    @Override
    public void stopping(String service) {
        events.add(service + " stopping");
    }
}
