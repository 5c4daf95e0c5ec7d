// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fleetman.local.process.Children;
import com.fleetman.local.process.ExitStatus;
import com.fleetman.local.process.Guard;
import com.fleetman.local.process.SmallProcess;
import com.fleetman.local.supervision.Fleet;
import com.fleetman.local.supervision.FleetListener;
import com.fleetman.local.supervision.Limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ControlTest {
    private static final Map<String, String> BROKER = Map.of("SPRING_RABBITMQ_HOST", "localhost",
            "SPRING_RABBITMQ_PASSWORD", " a=b#c\\d é");

    @TempDir
    private Path directory;

    private Path file;
    private Fleet fleet;
    private ControlServer server;
    private ControlClient client;

    @BeforeEach
    void aFleetWithItsDoor() throws IOException {
        file = directory.resolve("control");
        fleet = new Fleet(List.of(SmallProcess.running("webapp"), SmallProcess.running("api-gateway")),
                new Children(directory, directory.resolve("processes"), Guard.start()),
                new Unheard(),
                Limits.USUAL,
                InstantSource.system());
        server = ControlServer.open(new FleetControl(fleet, BROKER, InstantSource.system()), file);
        client = new ControlClient(file);
        fleet.start().join();
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        fleet.stop();
        server.close();
    }

    @Test
    void statusShowsEachServiceAndTheMemoryOfAll() throws IOException {
        String table = client.get("status").orElseThrow().text();

        assertThat(table.lines()).hasSize(5);
        assertThat(table).containsPattern("webapp +ready +\\d+ +1 +\\d+ s +0 +\\d+ MiB")
                .containsPattern("api-gateway +ready")
                .containsPattern("\\(all together\\) +\\d+ MiB");
    }

    @Test
    void aServiceIsStoppedAndStartedFromAnotherTerminal() throws IOException {
        assertThat(client.post("stop", "webapp"))
                .hasValueSatisfying(reply -> assertThat(reply.status()).isEqualTo(Reply.OK));
        assertThat(client.get("status").orElseThrow().text()).containsPattern("webapp +stopped +- ");

        client.post("start", "webapp");

        await().until(() -> client.get("status").orElseThrow().text().matches("(?s).*webapp +ready.*"));
    }

    @Test
    void whoMayAskIsToldHowToReachTheBroker() throws IOException {
        assertThat(BrokerSettings.ofRunningFleet(file)).contains(new BrokerSettings(BROKER));
    }

    @Test
    void anUnknownServiceIsAnsweredWithThoseThereAre() throws IOException {
        assertThat(client.post("stop", "tracker")).contains(
                new Reply(404, "There is no service 'tracker': there are webapp, api-gateway."));
        assertThat(client.post("start", "")).hasValueSatisfying(reply -> assertThat(reply.status()).isEqualTo(404));
    }

    @Test
    void aWrongTokenIsRefused() throws IOException {
        ControlFile known = ControlFile.read(file).orElseThrow();
        new ControlFile(known.pid(), known.port(), "0".repeat(32)).write(file);

        assertThat(client.post("stop", "webapp"))
                .hasValueSatisfying(reply -> assertThat(reply.status()).isEqualTo(401));
        assertThat(fleet.status()).allMatch(service -> service.pid().isPresent());
    }

    @Test
    void onlyTheOwnerCanReadTheToken() throws IOException {
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void whenTheLauncherIsGoneNothingAnswers() throws IOException {
        ControlFile known = ControlFile.read(file).orElseThrow();
        server.close();
        assertThat(client.get("status")).isEmpty();
        assertThat(BrokerSettings.ofRunningFleet(file)).isEmpty();

        known.write(file);
        assertThat(client.get("status")).isEmpty();
    }

    /** A listener that nobody asks. */
    private static final class Unheard implements FleetListener {
        @Override
        public void ready(String service, Duration after, boolean again) {}

        @Override
        public void slow(String service, Duration since) {}

        @Override
        public void died(String service, ExitStatus status, Duration startsAgainIn) {}

        @Override
        public void stopping(String service) {}
    }
}
