// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.rejected;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets rejected reports for a store that expires nothing by itself: the old ones, and the oldest of too many. */
final class RejectedExpiry {
    private static final Logger log = LoggerFactory.getLogger(RejectedExpiry.class);
    /** A few megabytes of memory. */
    static final int MOST = 5_000;

    private final RejectedRepository rejected;
    private final Duration retention;
    private final InstantSource clock;

    RejectedExpiry(RejectedRepository rejected, Duration retention, InstantSource clock) {
        this.rejected = rejected;
        this.retention = retention;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void apply() {
        try {
            if (rejected.count() > 0) {
                rejected.removeBefore(clock.instant().minus(retention));
            }
            if (rejected.count() > MOST) {
                rejected.keepNewest(MOST);
            }
        } catch (DataAccessException e) {
            log.debug("Rejected reports are forgotten later", e);
        }
    }
}
