// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.track;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.jenetics.jpx.GPX;
import io.jenetics.jpx.TrackSegment;
import io.jenetics.jpx.WayPoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the tracks of a GPX 1.1 file; times are not asked for, because vehicles drive at speeds of their own. */
final class GpxReader {
    private static final Logger log = LoggerFactory.getLogger(GpxReader.class);
    private static final String STOP = "stop";
    private static final int MAX_STOPS = 200;

    private GpxReader() {}

    /**
     * @param where what to call the file in a message
     * @param name what to call its first track
     */
    static List<Track> read(String where, String name, byte[] file) throws InvalidGpxException {
        GpxEssence essence = GpxEssence.of(GpxText.of(file));
        int counted = essence.trackPoints();
        GPX gpx = parse(essence);
        long read = gpx.tracks()
                .flatMap(io.jenetics.jpx.Track::segments)
                .mapToLong(segment -> points(segment.points()).size())
                .sum();
        if (read == 0) {
            throw new InvalidGpxException(
                    counted == 0 ? "has no track points" : "has no track point with a valid place");
        }
        if (read < counted) {
            log.warn("{}: {} of {} track points have no valid place and are left out", where, counted - read, counted);
        }
        List<Point> stops = points(gpx.wayPoints().filter(place -> place.getType().filter(STOP::equals).isPresent()));
        if (stops.size() > MAX_STOPS) {
            throw new InvalidGpxException("has more than " + MAX_STOPS + " stops");
        }
        List<Track> tracks = tracks(name, gpx, stops);
        if (tracks.isEmpty()) {
            throw new InvalidGpxException("has no two track points that are 50 m or more apart in one stretch");
        }
        return tracks;
    }

    private static GPX parse(GpxEssence essence) throws InvalidGpxException {
        byte[] xml = essence.xml().getBytes(StandardCharsets.UTF_8);
        try {
            return GPX.Reader.of(GPX.Reader.Mode.LENIENT).read(new ByteArrayInputStream(xml));
        } catch (IOException | RuntimeException e) {
            throw new InvalidGpxException("is no GPX 1.1: " + e.getMessage(), e);
        }
    }

    private static List<Track> tracks(String name, GPX gpx, List<Point> stops) {
        List<Track> tracks = new ArrayList<>();
        for (io.jenetics.jpx.Track track : gpx.getTracks()) {
            Category category = Category.ofGpxType(track.getType().orElse(null));
            List<List<Point>> segments = track.segments().map(TrackSegment::points).map(GpxReader::points).toList();
            for (List<Point> stretch : Stretches.of(segments)) {
                String number = tracks.isEmpty() ? "" : " " + (tracks.size() + 1);
                tracks.add(new Track(name + number, category, stretch, stops));
            }
        }
        return tracks;
    }

    private static List<Point> points(Stream<WayPoint> points) {
        return points.map(p -> new Point(p.getLatitude().doubleValue(), p.getLongitude().doubleValue()))
                .filter(p -> Double.isFinite(p.lat()) && Double.isFinite(p.lon()))
                .toList();
    }
}
