// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.track;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import com.fleetman.simulator.settings.UnusableFileException;

/** The tracks of a folder, in the order of their file names, and the fleet file that may stand beside them. */
public final class TrackFolder {
    static final int MAX_BYTES = 8 << 20;
    static final int MAX_FILES = 100;
    static final int MAX_POINTS = 500_000;
    static final int MAX_NAME_LENGTH = 100;

    private static final String BUILT_IN = "tracks";
    private static final String SUFFIX = ".gpx";
    private static final String FLEET = "fleet.yaml";

    private final List<Track> tracks;
    private final Optional<Resource> fleet;

    private TrackFolder(List<Track> tracks, Optional<Resource> fleet) {
        this.tracks = tracks;
        this.fleet = fleet;
    }

    public List<Track> tracks() {
        return tracks;
    }

    /** Names the vehicles of each track. */
    public Optional<Resource> fleet() {
        return fleet;
    }

    /** The tracks that come with the simulator. */
    public static TrackFolder builtIn() throws IOException {
        return of(BUILT_IN, new PathMatchingResourcePatternResolver().getResources("classpath:" + BUILT_IN + "/*"));
    }

    static TrackFolder at(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw folderUnusable(folder.toString(), "is not a folder");
        }
        List<Resource> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            entries.forEach(path -> files.add(new FileSystemResource(path)));
        } catch (IOException e) {
            throw new UnusableFileException("The track folder " + folder, "cannot be listed", e);
        }
        return of(folder.toString(), files.toArray(Resource[]::new));
    }

    static TrackFolder of(String where, Resource... files) {
        List<Resource> gpx = Arrays.stream(files)
                .filter(file -> isTrack(name(file)))
                .sorted(Comparator.comparing(TrackFolder::name))
                .toList();
        if (gpx.isEmpty()) {
            throw folderUnusable(where, "has no " + SUFFIX + " file");
        }
        if (gpx.size() > MAX_FILES) {
            throw folderUnusable(where, "has more than " + MAX_FILES + " tracks");
        }
        List<Track> tracks = new ArrayList<>();
        gpx.forEach(file -> add(where, read(where, file), tracks));
        return new TrackFolder(List.copyOf(tracks),
                Arrays.stream(files).filter(file -> name(file).equals(FLEET)).findFirst());
    }

    private static void add(String where, List<Track> more, List<Track> tracks) {
        for (Track track : more) {
            if (tracks.stream().anyMatch(other -> other.name().equals(track.name()))) {
                throw folderUnusable(where, "has two tracks with the name " + track.name());
            }
            tracks.add(track);
        }
        if (tracks.stream().mapToInt(track -> track.points().size()).sum() > MAX_POINTS) {
            throw folderUnusable(where, "has more than " + MAX_POINTS + " points");
        }
    }

    private static List<Track> read(String folder, Resource file) {
        String where = folder + "/" + name(file);
        try (InputStream in = file.getInputStream()) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new InvalidGpxException("is larger than " + (MAX_BYTES >> 20) + " MiB");
            }
            return GpxReader.read(where, trackName(file), bytes);
        } catch (InvalidGpxException e) {
            throw new UnusableFileException("The track " + where, String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new UnusableFileException("The track " + where, "cannot be read (" + e.getMessage() + ")", e);
        }
    }

    /** Vehicles may be named after the track, and their names are bounded. */
    private static String trackName(Resource file) throws InvalidGpxException {
        String name = name(file).substring(0, name(file).length() - SUFFIX.length()).strip();
        if (name.isEmpty() || name.length() > MAX_NAME_LENGTH) {
            throw new InvalidGpxException("has no name of 1 to " + MAX_NAME_LENGTH + " characters");
        }
        return name;
    }

    /** Hidden files are left out: some systems put a shadow beside every file, of the same ending. */
    private static boolean isTrack(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(SUFFIX) && !name.startsWith(".");
    }

    private static UnusableFileException folderUnusable(String folder, String reason) {
        return new UnusableFileException("The track folder " + folder, reason, null);
    }

    private static String name(Resource file) {
        String name = file.getFilename();
        return name == null ? "" : name;
    }
}
