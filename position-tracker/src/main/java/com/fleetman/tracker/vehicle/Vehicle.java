// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.vehicle;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import com.fleetman.tracker.position.Position;
import com.fleetman.tracker.position.Scan;

/**
 * What is known of a vehicle now.
 *
 * @param id its identity
 * @param name what people call it
 * @param category car, van, truck, bus, bike, person, boat or other
 * @param position its latest trusted position; absent when there was none yet
 * @param context what the tracker needs to judge its next report
 * @param lastContact when the newest report of any kind reached us
 * @param processedBy the tracker that wrote this
 * @param revision how often this was written; 0 for what is not stored yet
 */
public record Vehicle(
        String id,
        String name,
        String category,
        @Nullable Position position,
        JudgeContext context,
        Instant lastContact,
        String processedBy,
        long revision) {
    public static final String OTHER = "other";

    /** How far the judging of its track has come. */
    public Scan scan() {
        return new Scan(position, context.before(), context.run());
    }

    public Vehicle atRevision(long other) {
        return new Vehicle(id, name, category, position, context, lastContact, processedBy, other);
    }

    /** How far apart its newest two trusted positions are in fix time; absent with fewer than two. */
    public @Nullable Duration reportInterval() {
        Position before = context.before();
        return position == null || before == null ? null : Duration.between(before.fixTime(), position.fixTime());
    }
}
