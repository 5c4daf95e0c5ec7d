// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.faults;

import java.time.Instant;
import java.util.List;

/**
 * A fault that has happened.
 *
 * @param at when the harm was done
 * @param remark what else there is to say, for the end of its line
 * @param complaints what did not go as it must, beside what a comparison finds
 */
record Blow(Instant at, String remark, List<String> complaints) {
    static Blow at(Instant time) {
        return new Blow(time, "", List.of());
    }
}
