// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.supervision;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

import com.fleetman.local.process.ChildProcess;
import com.fleetman.local.process.Readiness;

/** Looks at a starting process until it is ready, has ended or has taken too long. */
final class StartWatch {
    enum Outcome {
        READY, ENDED, TOO_LONG
    }

    private final Limits limits;
    private final InstantSource clock;
    private final Instant begin;

    StartWatch(Limits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
        this.begin = clock.instant();
    }

    Outcome watch(ChildProcess process, Readiness readiness, Consumer<Duration> slow) throws InterruptedException {
        boolean told = false;
        while (!process.endedWithin(limits.readinessInterval())) {
            if (readiness.isReady()) {
                return Outcome.READY;
            }
            if (isOver(limits.longestStart())) {
                return Outcome.TOO_LONG;
            }
            if (!told && isOver(limits.slowStart())) {
                told = true;
                slow.accept(elapsed());
            }
        }
        return Outcome.ENDED;
    }

    Duration elapsed() {
        return Duration.between(begin, clock.instant());
    }

    private boolean isOver(Duration limit) {
        return elapsed().compareTo(limit) > 0;
    }
}
