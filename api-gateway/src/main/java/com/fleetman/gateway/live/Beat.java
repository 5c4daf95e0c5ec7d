// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fleetman.gateway.picture.Change;
import com.fleetman.gateway.picture.Changes;
import com.fleetman.gateway.picture.LivePicture;

/** What viewers are told in one beat, encoded once for all who have seen equally much. */
final class Beat {
    private final LivePicture picture;
    private final Frames frames;
    private final Instant now;
    private final Changes latest;
    private final Map<Long, List<byte[]>> bySeen = new HashMap<>();
    private @Nullable List<byte[]> whole;

    Beat(LivePicture picture, Frames frames, Instant now) {
        this.picture = picture;
        this.frames = frames;
        this.now = now;
        this.latest = picture.closeBeat();
    }

    long number() {
        return latest.beat();
    }

    boolean isEmpty() {
        return latest.isEmpty();
    }

    /** For a newcomer. */
    List<byte[]> whole() {
        if (whole == null) {
            List<Change> all = picture.all();
            whole = List.of(frames.hello(now, all.size()), frames.snapshot(now, all));
        }
        return whole;
    }

    /** For a viewer who has seen everything up to and with that beat. */
    List<byte[]> since(long seen) {
        return bySeen.computeIfAbsent(seen, from -> encode(from == number() - 1 ? latest : picture.since(from)));
    }

    private List<byte[]> encode(Changes changes) {
        List<byte[]> parts = new ArrayList<>(2);
        if (!changes.gone().isEmpty()) {
            parts.add(frames.gone(changes.gone()));
        }
        if (!changes.moved().isEmpty()) {
            parts.add(frames.fixes(now, changes.moved()));
        }
        return parts;
    }
}
