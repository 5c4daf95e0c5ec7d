// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.supervision;

/** Where a service is between started and stopped. */
public enum State {
    STARTING("starting"), READY("ready"), WAITING("waiting to start again"), STOPPED("stopped"), FAILED("failed");

    private final String words;

    State(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
