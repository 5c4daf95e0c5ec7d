// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.picture;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** The picture in numbers. */
final class PictureMeters {
    private final MeterRegistry registry;

    PictureMeters(MeterRegistry registry, LivePicture picture) {
        this.registry = registry;
        Gauge.builder("fleetman.picture.vehicles", picture, LivePicture::size)
                .description("Vehicles in the live picture")
                .register(registry);
        for (SnapshotCause cause : SnapshotCause.values()) {
            counter(cause);
        }
    }

    void snapshotLoaded(SnapshotCause cause) {
        counter(cause).increment();
    }

    private Counter counter(SnapshotCause cause) {
        return Counter.builder("fleetman.picture.snapshots")
                .description("Snapshots of the fleet loaded from the tracker")
                .tag("cause", cause.tag())
                .register(registry);
    }
}
