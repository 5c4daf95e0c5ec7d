// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.faults;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Something that goes wrong, and is mended as whoever runs the fleet would mend it. */
sealed interface Fault permits Kill, Halt, Pause, Outage {
    String name();

    /**
     * Does the harm and mends it.
     *
     * @param load what is being published meanwhile
     */
    Blow strike(Stage stage, String load);

    /** Every fault, in the order in which a whole check goes through them. */
    static List<Fault> all() {
        Stream<Fault> kills = Stream.of(Part.values()).map(Kill::new);
        Stream<Fault> halts = Stream.of("after-history", "after-state", "after-publish", "before-ack").map(Halt::new);
        Stream<Fault> rest = Stream.of(new Pause(Duration.ofSeconds(30)),
                new Outage(Part.BROKER, Duration.ofMinutes(1)), new Outage(Part.STORE, Duration.ofMinutes(3)));
        return Stream.of(kills, halts, rest).flatMap(faults -> faults).toList();
    }
}
