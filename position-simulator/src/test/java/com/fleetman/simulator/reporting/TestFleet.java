// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.reporting;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import com.fleetman.messaging.report.PositionReport;

/** A simulator's fleet of twenty without the simulator, and all that it has reported. */
public final class TestFleet implements AutoCloseable {
    private final Programme programme = Samples.programme(20);
    private final ReportBuffer buffer = new ReportBuffer(100_000);
    private final Ticker ticker = new Ticker(programme, buffer, Samples.metrics(buffer, programme),
            InstantSource.system());
    private final Map<String, NavigableMap<Instant, PositionReport>> reported = new HashMap<>();

    /** @param keeper told of the clock */
    public FleetControl control(ClockKeeper keeper) {
        return new FleetControl(programme, keeper, InstantSource.system());
    }

    public void start() {
        Thread.ofPlatform().daemon().start(ticker);
    }

    /** Ends as when the process is killed. */
    @Override
    public void close() {
        ticker.stop();
    }

    /** All that has been reported: each vehicle's reports by their fix times. */
    public Map<String, NavigableMap<Instant, PositionReport>> reports() throws InterruptedException {
        while (buffer.size() > 0) {
            buffer.take(1000)
                    .forEach(report -> reported.computeIfAbsent(report.vehicle(), _ -> new TreeMap<>())
                            .put(report.fixTime(), report));
        }
        return reported;
    }
}
