// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import com.fleetman.containers.Victim;
import com.fleetman.endtoend.cast.Cast;
import com.fleetman.endtoend.cast.Infrastructure;
import com.fleetman.endtoend.cast.Service;
import com.fleetman.endtoend.comparison.ShownFleet;
import com.fleetman.endtoend.comparison.StoredFleet;

/** The whole fleet as faults find it: trackers that share the queues, a gateway, a simulator, and eyes on both ends. */
final class Stage implements AutoCloseable {
    private final Cast cast;
    private final Service gateway;
    private final Service simulator;
    private final StoredFleet store;
    private final ShownFleet shown;

    /** @param trackerSettings what every tracker is to be told beside where things are */
    Stage(Path root, Path logs, Infrastructure infrastructure, int trackers, Map<String, String> trackerSettings) {
        cast = new Cast(root, logs, infrastructure);
        for (int i = 0; i < trackers; i++) {
            cast.addTracker(trackerSettings);
        }
        gateway = cast.addGateway();
        simulator = cast.addSimulator();
        store = new StoredFleet(infrastructure.storeUri());
        shown = new ShownFleet(gateway.url());
        try {
            cast.awaitReady();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    Cast cast() {
        return cast;
    }

    StoredFleet store() {
        return store;
    }

    ShownFleet shown() {
        return shown;
    }

    String gatewayUrl() {
        return gateway.url();
    }

    Victim victim(Part part) {
        return switch (part) {
            case SIMULATOR -> simulator;
            case TRACKER -> cast.busiestTracker();
            case GATEWAY -> gateway;
            case BROKER -> cast.infrastructure().broker();
            case STORE -> cast.infrastructure().store();
        };
    }

    /** What lies on the queue of rejected reports. */
    @Nullable
    Long rejected() {
        return cast.infrastructure().messages().get("positions.rejected");
    }

    void letPass(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        cast.close();
        store.close();
        shown.close();
    }
}
