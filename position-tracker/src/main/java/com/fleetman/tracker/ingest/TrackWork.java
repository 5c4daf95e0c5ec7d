// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fleetman.tracker.position.Position;
import com.fleetman.tracker.position.Scan;
import com.fleetman.tracker.position.TrackJudge;
import com.fleetman.tracker.vehicle.JudgeContext.Unsettled;
import com.fleetman.tracker.vehicle.Vehicle;

import static java.util.Objects.requireNonNull;

/**
 * What is done with the news of one vehicle. Arrivals that go on where the track ends are judged at once, without
 * reading the history. All others leave a stretch of the track dirty, which is then judged again. For one thread.
 */
final class TrackWork {
    private final VehicleNews news;
    private final List<Arrival> toStore = new ArrayList<>();
    private final Map<Arrival, Position> known = new LinkedHashMap<>();
    private @Nullable Vehicle vehicle;
    private Scan scan;
    private final Set<Instant> inserted = new HashSet<>();
    private @Nullable Unsettled dirty;
    private @Nullable Stretch settled;

    private TrackWork(VehicleNews news, @Nullable Vehicle vehicle) {
        this.news = news;
        this.vehicle = vehicle;
        this.scan = vehicle == null ? Scan.START : vehicle.scan();
        this.dirty = vehicle == null ? null : vehicle.context().unsettled();
    }

    /** @param again whether it was begun before and may have stored something that was not the whole truth */
    static TrackWork begin(VehicleNews news, @Nullable Vehicle vehicle, boolean again, TrackJudge judge) {
        TrackWork work = new TrackWork(news, vehicle);
        work.sort();
        if (again || work.dirty != null || !work.goesOn(judge)) {
            work.toStore.stream().map(Arrival::position).forEach(work::disturbedBy);
            if (again) {
                work.known.values().forEach(work::disturbedBy);
            }
        }
        return work;
    }

    private void sort() {
        Position latest = scan.anchor();
        for (Arrival arrival : news.arrivals()) {
            Instant fixTime = arrival.position().fixTime();
            boolean late = latest != null && fixTime.isBefore(latest.fixTime());
            remembered(fixTime).ifPresentOrElse(stored -> known.put(arrival, stored),
                    () -> toStore.add(arrival.with(arrival.position().asLate(late))));
        }
    }

    /** The position of this time, where the vehicle's state has it. */
    private Optional<Position> remembered(Instant fixTime) {
        Stream<Position> ends = Stream.of(Optional.ofNullable(scan.anchor()), Optional.ofNullable(scan.before()))
                .flatMap(Optional::stream);
        return Stream.concat(ends, scan.run().stream()).filter(it -> it.fixTime().equals(fixTime)).findFirst();
    }

    /** Judges the arrivals where the track ends, if that is where they belong and nothing stored is changed by it. */
    private boolean goesOn(TrackJudge judge) {
        Position tip = scan.tip();
        TreeMap<Instant, Position> judged = new TreeMap<>();
        Scan end = scan;
        for (Arrival arrival : toStore) {
            if (tip != null && !arrival.position().fixTime().isAfter(tip.fixTime())
                    && !TrackJudge.suspectByItself(arrival.position())) {
                return false;
            }
            TrackJudge.Step step = judge.judge(end, arrival.position());
            end = step.scan();
            step.judged().forEach(position -> judged.put(position.fixTime(), position));
        }
        if (judged.size() > toStore.size()) {
            return false;
        }
        toStore.replaceAll(arrival -> arrival.with(requireNonNull(judged.get(arrival.position().fixTime()))));
        scan = end;
        return true;
    }

    /** Whatever was worked out from this position may be wrong. */
    void disturbedBy(Position position) {
        if (!TrackJudge.suspectByItself(position)) {
            disturbed(position.fixTime(), position.fixTime());
        }
    }

    void disturbed(Instant from, Instant until) {
        dirty = new Unsettled(from, until).and(dirty);
    }

    /** Whatever was worked out from what is stored from this time on is wrong: something else is stored. */
    void disturbedFrom(Instant fixTime) {
        disturbed(fixTime, toStore.getLast().position().fixTime());
    }

    /** The vehicle's track is in order. */
    void settled(Stretch stretch) {
        settled = stretch;
        Scan end = stretch.end();
        scan = end != null ? end : vehicle == null ? Scan.START : vehicle.scan();
    }

    /** The vehicle's state was written so. */
    void written(Vehicle state) {
        vehicle = state.atRevision(state.revision() + 1);
    }

    /** An arrival was not stored before. */
    void inserted(Instant fixTime) {
        inserted.add(fixTime);
    }

    /** Counts the arrivals that were not stored before. */
    void count(Tally tally) {
        for (Arrival arrival : toStore) {
            Position position = arrival.position();
            if (inserted.contains(position.fixTime())) {
                Position judged = settled == null ? null : settled.judgement(position.fixTime());
                tally.stored(judged == null ? position : judged);
            }
        }
    }

    VehicleNews news() {
        return news;
    }

    @Nullable
    Vehicle vehicle() {
        return vehicle;
    }

    /** The arrivals that have to be in the history, judged if they go on where the track ends. */
    List<Arrival> toStore() {
        return toStore;
    }

    /** The arrivals that the vehicle's state has already, and as what. */
    Map<Arrival, Position> known() {
        return known;
    }

    /** What has to be judged again. */
    @Nullable
    Unsettled dirty() {
        return dirty;
    }

    /** Where the track ends. */
    Scan scan() {
        return scan;
    }
}
