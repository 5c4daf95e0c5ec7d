// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import com.fleetman.tracker.position.Position;

import static java.util.Objects.requireNonNull;

/** What a batch says of one vehicle. For one thread. */
final class VehicleNews {
    private final String vehicle;
    private final TreeMap<Instant, Arrival> arrivals = new TreeMap<>();
    private Instant lastContact = Instant.EPOCH;
    private boolean repeated;

    VehicleNews(String vehicle) {
        this.vehicle = vehicle;
    }

    /** A report of any kind. */
    void heard(Instant receivedAt, boolean redelivered) {
        lastContact = receivedAt.isAfter(lastContact) ? receivedAt : lastContact;
        repeated |= redelivered;
    }

    /** Takes one arrival for each fix time, and returns the one that gives way. */
    @Nullable
    Arrival put(Arrival arrival, Comparator<Position> ties) {
        Arrival other = arrivals.putIfAbsent(arrival.position().fixTime(), arrival);
        if (other == null || ties.compare(other.position(), arrival.position()) <= 0) {
            return other == null ? null : arrival;
        }
        arrivals.put(arrival.position().fixTime(), arrival);
        return other;
    }

    /** Some of it may have been handled before, and nothing proves how far. */
    void repeated() {
        repeated = true;
    }

    boolean isRepeated() {
        return repeated;
    }

    String vehicle() {
        return vehicle;
    }

    Instant lastContact() {
        return lastContact;
    }

    Arrival arrival(Instant fixTime) {
        return requireNonNull(arrivals.get(fixTime));
    }

    /** In fix-time order. */
    Collection<Arrival> arrivals() {
        return arrivals.values();
    }
}
