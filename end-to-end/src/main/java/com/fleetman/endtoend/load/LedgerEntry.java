// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.load;

import java.time.Instant;

/**
 * A report that the broker has confirmed: vehicle and fix time are its identity.
 *
 * @param lat degrees north, as it was sent
 * @param lon degrees east, as it was sent
 * @param confirmedAt when its sender knew
 */
public record LedgerEntry(String vehicle, Instant fixTime, double lat, double lon, Instant confirmedAt) {
    private static final String SEPARATOR = "\t";

    String line() {
        return String.join(SEPARATOR, vehicle, String.valueOf(fixTime.toEpochMilli()), String.valueOf(lat),
                String.valueOf(lon), String.valueOf(confirmedAt.toEpochMilli())) + "\n";
    }

    static LedgerEntry parse(String line) {
        String[] fields = line.split(SEPARATOR);
        return new LedgerEntry(fields[0], Instant.ofEpochMilli(Long.parseLong(fields[1])),
                Double.parseDouble(fields[2]), Double.parseDouble(fields[3]),
                Instant.ofEpochMilli(Long.parseLong(fields[4])));
    }
}
