// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fleetman.messaging.broker.Refusal;
import com.fleetman.messaging.broker.ReportConsumer;
import com.fleetman.messaging.broker.ReportHandler;
import com.fleetman.messaging.broker.Subscription;
import com.fleetman.messaging.report.PositionReport;

import static java.util.Objects.requireNonNull;

/** A broker that delivers what a test hands it, and can be away. */
public final class FakeConsumer implements ReportConsumer {
    public volatile boolean connected = true;
    private volatile @Nullable ReportHandler handler;

    @Override
    public Subscription subscribe(ReportHandler subscribed) {
        handler = subscribed;
        return new Subscription() {
            @Override
            public boolean connected() {
                return connected;
            }

            @Override
            public void close() {
                handler = null;
            }
        };
    }

    public List<Refusal> deliver(PositionReport... reports) {
        return requireNonNull(handler, "not subscribed").handle(Reports.delivered(reports));
    }
}
