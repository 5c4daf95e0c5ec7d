// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.track;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

import com.fleetman.simulator.settings.UnusableFileException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A folder of files, not all of which are tracks. */
class TrackFolderTest {
    private static final String GPX = "<gpx version='1.1' creator='x'><trk><trkseg><trkpt lat='52.1' lon='9.1'/>"
            + "<trkpt lat='52.2' lon='9.2'/></trkseg></trk></gpx>";

    @TempDir
    private Path folder;

    @Test
    void everyGpxFileIsATrackNamedAfterIt() throws IOException {
        Files.writeString(folder.resolve("North round.gpx"), GPX);
        Files.writeString(folder.resolve("HARBOUR.GPX"), GPX);
        Files.writeString(folder.resolve("readme.txt"), "no track");
        Files.writeString(folder.resolve("._HARBOUR.GPX"), "a shadow file");

        assertThat(open().tracks()).extracting(Track::name).containsExactly("HARBOUR", "North round");
    }

    @Test
    void aFileThatIsNoTrackIsNamedWithTheReason() throws IOException {
        Files.writeString(folder.resolve("empty.gpx"), "");

        assertThatExceptionOfType(UnusableFileException.class).isThrownBy(this::open)
                .withMessage("The track " + folder + "/empty.gpx cannot be used: it is empty.");
    }

    @Test
    void aFolderWithoutTracksIsNamed() {
        assertThatExceptionOfType(UnusableFileException.class).isThrownBy(this::open)
                .withMessage("The track folder " + folder + " cannot be used: it has no .gpx file.");
    }

    @Test
    void aHugeFileIsRefusedBeforeItIsRead() {
        Resource huge = new ByteArrayResource(new byte[TrackFolder.MAX_BYTES + 1]) {
            @Override
            public String getFilename() {
                return "huge.gpx";
            }
        };

        assertThatExceptionOfType(UnusableFileException.class).isThrownBy(() -> TrackFolder.of("tracks", huge))
                .withMessage("The track tracks/huge.gpx cannot be used: it is larger than 8 MiB.");
    }

    @Test
    void tooManyFilesAreRefused() throws IOException {
        for (int i = 0; i <= TrackFolder.MAX_FILES; i++) {
            Files.writeString(folder.resolve(i + ".gpx"), GPX);
        }
        assertThatExceptionOfType(UnusableFileException.class).isThrownBy(this::open)
                .withMessage("The track folder " + folder + " cannot be used: it has more than 100 tracks.");
    }

    @Test
    void twoTracksOfOneNameAreRefused() throws IOException {
        String far = "<trkseg><trkpt lat='2' lon='2'/><trkpt lat='3' lon='3'/></trkseg></trk>";
        Files.writeString(folder.resolve("a.gpx"), GPX.replace("</trk>", far));
        Files.writeString(folder.resolve("a 2.gpx"), GPX);

        assertThatExceptionOfType(UnusableFileException.class).isThrownBy(this::open)
                .withMessage("The track folder " + folder + " cannot be used: it has two tracks with the name a 2.");
    }

    @Test
    void aFileThatCannotBeReadIsNamed() {
        Resource gone = new FileSystemResource(folder.resolve("gone.gpx"));

        assertThatExceptionOfType(UnusableFileException.class).isThrownBy(() -> TrackFolder.of("tracks", gone))
                .withMessageStartingWith("The track tracks/gone.gpx cannot be used: it cannot be read");
    }

    @Test
    void whatIsNotAFolderIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("a.gpx"), GPX);

        assertThatExceptionOfType(UnusableFileException.class).isThrownBy(() -> TrackFolder.at(file))
                .withMessage("The track folder " + file + " cannot be used: it is not a folder.");
    }

    private TrackFolder open() {
        return TrackFolder.at(folder);
    }
}
