// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.comparison;

import java.util.List;

/**
 * Ledger and store, compared as sets.
 *
 * @param confirmed reports in the ledger
 * @param stored different reports of the same vehicles in the store
 * @param lost in the ledger and not in the store
 * @param doubled in the store more than once, or confirmed of two different places
 * @param wrong positions with a place, speed or quality that their drive does not explain, vehicles whose state is not
 *        the newest of their track, and vehicles shown elsewhere than stored
 * @param late positions stored after a newer one; no fault in themselves
 * @param examples the first few of what should not be
 */
public record Comparison(long confirmed, long stored, long lost, long doubled, long wrong, long late,
        List<String> examples) {
    public boolean clean() {
        return lost == 0 && doubled == 0 && wrong == 0;
    }

    /** The counts as one line. */
    public String line() {
        return "confirmed=%d stored=%d lost=%d doubled=%d wrong=%d".formatted(confirmed, stored, lost, doubled, wrong);
    }
}
