// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.picture;

import reactor.core.publisher.Mono;

import com.fleetman.gateway.tracker.TrackerApi;
import com.fleetman.gateway.tracker.VehiclePage;

/** Pages through the tracker's vehicles and merges them into the picture. */
final class SnapshotLoader {
    private final TrackerApi tracker;
    private final LivePicture picture;
    private final int pageSize;

    SnapshotLoader(TrackerApi tracker, LivePicture picture, int pageSize) {
        this.tracker = tracker;
        this.picture = picture;
        this.pageSize = pageSize;
    }

    /** One whole snapshot, from the first page, each time it is subscribed to. */
    Mono<Void> load() {
        return Mono.defer(() -> {
            long begun = picture.beginSnapshot();
            return tracker.vehicles(pageSize, null)
                    .expand(this::next)
                    .doOnNext(page -> picture.merge(page.updates()))
                    .then(Mono.fromRunnable(() -> picture.endSnapshot(begun)));
        });
    }

    private Mono<VehiclePage> next(VehiclePage page) {
        return page.next() == null ? Mono.empty() : tracker.vehicles(pageSize, page.next());
    }
}
