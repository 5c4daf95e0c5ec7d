// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.report;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * The share of the fleet that a vehicle belongs to: the one thing a publisher knows of how reports are spread.
 * A vehicle's reports keep their order because all of them have the same slot. The number of slots is part of the
 * wire contract and never changes; the number of queues they are bound to may.
 */
public final class Slot {
    public static final int COUNT = 64;

    private Slot() {}

    /** CRC-32 of the vehicle's UTF-8 name, modulo {@link #COUNT}: the same on every machine and in every release. */
    public static int of(String vehicle) {
        CRC32 crc = new CRC32();
        crc.update(vehicle.getBytes(StandardCharsets.UTF_8));
        return (int) (crc.getValue() % COUNT);
    }
}
