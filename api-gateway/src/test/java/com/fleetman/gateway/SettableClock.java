// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until the test moves it. */
public final class SettableClock implements InstantSource {
    private volatile Instant now = Fleet.NOON;

    @Override
    public Instant instant() {
        return now;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }
}
