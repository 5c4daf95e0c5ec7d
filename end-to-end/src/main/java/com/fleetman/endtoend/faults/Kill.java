// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.faults;

import java.time.Instant;

import com.fleetman.containers.Victim;

/** One process dies without a word, and is started again at once. */
record Kill(Part part) implements Fault {
    @Override
    public String name() {
        return "kill-" + part.word();
    }

    @Override
    public Blow strike(Stage stage, String load) {
        Victim victim = stage.victim(part);
        Instant at = Instant.now();
        victim.kill();
        victim.startAgain();
        return Blow.at(at);
    }
}
