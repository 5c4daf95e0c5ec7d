// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.fleetman.local.rabbitmq.RabbitMqAddress;

/** Refuses options that cannot work before anything is started. */
final class OptionCheck {
    private static final int MOST_VEHICLES = 100_000;
    private static final double FASTEST = 100;
    private static final int LOWEST_PORT = 1_024;
    private static final int HIGHEST_PORT = 65_535;

    private OptionCheck() {}

    static void check(FleetOptions options) {
        Integer vehicles = options.vehicles;
        if (vehicles != null && (vehicles < 1 || vehicles > MOST_VEHICLES)) {
            throw new RefusedException(
                    "--vehicles=%d is not possible: choose 1 to %d.".formatted(vehicles, MOST_VEHICLES));
        }
        Double speed = options.speed;
        if (speed != null && !(speed > 0 && speed <= FASTEST)) {
            throw new RefusedException(
                    "--speed=%s is not possible: choose more than 0 and at most %.0f.".formatted(speed, FASTEST));
        }
        if (options.rabbitMq != null && RabbitMqAddress.parse(options.rabbitMq).isEmpty()) {
            throw new RefusedException(
                    "--rabbitmq names no RabbitMQ: write amqp://user:password@host:port/vhost, or nothing behind it.");
        }
        if (!options.doors()
                .stream()
                .mapToInt(door -> door.port(options.portOffset))
                .allMatch(OptionCheck::isPort)) {
            throw new RefusedException("--port-offset=%d leads to ports outside %d to %d."
                    .formatted(options.portOffset, LOWEST_PORT, HIGHEST_PORT));
        }
        if (options.tracks != null) {
            checkTracks(options.tracks);
        }
    }

    private static boolean isPort(int port) {
        return port >= LOWEST_PORT && port <= HIGHEST_PORT;
    }

    private static void checkTracks(Path directory) {
        String named = "--tracks=" + directory;
        if (!Files.isDirectory(directory)) {
            throw new RefusedException(named + " is not a directory: name one that holds .gpx files.");
        }
        List<Path> tracks = gpxFiles(directory, named);
        if (tracks.isEmpty()) {
            throw new RefusedException(named + " holds no .gpx file.");
        }
        for (Path track : tracks) {
            if (!Files.isReadable(track)) {
                throw new RefusedException(
                        "The track %s cannot be read: change its permissions or take it out of --tracks."
                                .formatted(track));
            }
        }
    }

    private static List<Path> gpxFiles(Path directory, String named) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".gpx")).toList();
        } catch (IOException unreadable) {
            throw new RefusedException(named + " cannot be read: change its permissions or name another.");
        }
    }
}
