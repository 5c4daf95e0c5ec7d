// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.picture;

import java.util.List;

/**
 * What happened to the picture in some beats.
 *
 * @param beat the last of them
 * @param moved latest position of each vehicle that moved or appeared
 * @param gone indexes of the vehicles that the tracker no longer knows
 */
public record Changes(long beat, List<Change> moved, List<Integer> gone) {
    public boolean isEmpty() {
        return moved.isEmpty() && gone.isEmpty();
    }
}
