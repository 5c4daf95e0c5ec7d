// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.broker;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Pauses between attempts: 100 ms, doubling up to 2 s, cut short by closing. For one thread. */
public final class BackOff {
    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final CountDownLatch closing;
    private Duration next = FIRST;

    /** @param closing opens when whoever waits here is to give up */
    public BackOff(CountDownLatch closing) {
        this.closing = closing;
    }

    /** Waits, and says whether there is still reason to try again. */
    public boolean pause() {
        Duration now = next;
        next = next.multipliedBy(2).compareTo(LONGEST) < 0 ? next.multipliedBy(2) : LONGEST;
        try {
            return !closing.await(now.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** An attempt succeeded: the next pause is a short one again. */
    public void reset() {
        next = FIRST;
    }
}
