// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/** Starts that cannot work end at once, with a sentence that says why. */
@ExtendWith(OutputCaptureExtension.class)
class RefusedStartTest {
    @TempDir
    private Path folder;

    @Test
    void anUnreadableTrackIsNamedWithTheReason(CapturedOutput output) throws IOException {
        Files.writeString(folder.resolve("bad.gpx"), "<gpx version='1.1' creator='x'><trk>");

        assertThatException().isThrownBy(() -> start("--fleetman.simulator.tracks=" + folder));
        assertThat(output).containsPattern("(?m)^The track " + folder
                + "/bad.gpx cannot be used: it is broken XML on line 1, column \\d+\\.$").doesNotContain("\tat ");
    }

    @Test
    void anUnreadableFleetFileIsNamed(CapturedOutput output) throws IOException {
        Files.writeString(folder.resolve("a.gpx"), "<gpx version='1.1' creator='x'><trk><trkseg>"
                + "<trkpt lat='1' lon='1'/><trkpt lat='2' lon='2'/></trkseg></trk></gpx>");
        Files.writeString(folder.resolve("fleet.yaml"), "fleet:\n  a:\n    limits: 5\n    vehicles: {}\n");

        assertThatException().isThrownBy(() -> start("--fleetman.simulator.tracks=" + folder));
        assertThat(output).contains("The fleet file fleet.yaml cannot be used: it cannot be understood")
                .contains("limits")
                .doesNotContain("\tat ");
    }

    @Test
    void aWrongSettingIsNamed(CapturedOutput output) {
        assertThatException().isThrownBy(() -> start("--fleetman.simulator.vehicles=0"));
        assertThat(output).contains("fleetman.simulator.vehicles").doesNotContain("\tat ");
    }

    @Test
    void aMisspeltSettingIsNamed(CapturedOutput output) {
        assertThatException().isThrownBy(() -> start("--fleetman.simulator.vehicels=5"));
        assertThat(output).contains("fleetman.simulator.vehicels").doesNotContain("\tat ");
    }

    @Test
    void aDarkVehicleThatIsNotOfTheFleetIsNamed(CapturedOutput output) {
        assertThatException().isThrownBy(() -> start("--fleetman.simulator.dark-vehicles=City Trukc"));
        assertThat(output).contains("'City Trukc'", "fleetman.simulator.dark-vehicles", "vehicles of this fleet")
                .doesNotContain("\tat ");
    }

    @Test
    void aSpeedThatNobodyCanDriveIsNamed(CapturedOutput output) {
        assertThatException().isThrownBy(() -> start("--fleetman.simulation.speed-factor=0"));
        assertThat(output).contains("fleetman.simulation.speedFactor").doesNotContain("\tat ");
    }

    private static void start(String argument) {
        new SpringApplicationBuilder(PositionSimulatorApplication.class, TakingPublisher.class)
                .run(argument, "--server.port=0")
                .close();
    }
}
