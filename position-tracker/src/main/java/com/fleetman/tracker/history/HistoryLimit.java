// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.history;

import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Keeps the history below a number of positions, for a store that expires nothing by itself. Removing is a walk over
 * everything in such a store, so it is done seldom and a good piece at a time.
 */
final class HistoryLimit {
    private static final Logger log = LoggerFactory.getLogger(HistoryLimit.class);
    private static final double KEPT = 0.9;

    private final PositionRepository history;
    private final int limit;

    HistoryLimit(PositionRepository history, int limit) {
        this.history = history;
        this.limit = limit;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void apply() {
        try {
            long count = history.count();
            if (count > limit) {
                history.removeOldest((int) (count - (long) (limit * KEPT)));
            }
        } catch (DataAccessException e) {
            log.debug("The history is shortened later", e);
        }
    }
}
