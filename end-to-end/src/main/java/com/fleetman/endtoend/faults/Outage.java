// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.fleetman.containers.Victim;

/** Broker or store is away for some time, under load. */
record Outage(Part part, Duration length) implements Fault {
    @Override
    public String name() {
        return part.word() + "-down";
    }

    @Override
    public Blow strike(Stage stage, String load) {
        Victim victim = stage.victim(part);
        Instant at = Instant.now();
        victim.kill();
        stage.letPass(length);
        victim.startAgain();
        return new Blow(at, " down=%d s".formatted(length.toSeconds()), List.of());
    }
}
