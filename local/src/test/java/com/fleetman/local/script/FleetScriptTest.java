// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fleetman.local.script.ScriptedFleet.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

class FleetScriptTest {
    @TempDir
    private Path directory;

    private ScriptedFleet fleet;

    @BeforeEach
    void aSourceTreeAndNoTools() throws IOException {
        fleet = new ScriptedFleet(directory);
    }

    @Test
    void helpAnswersWithoutAnyTool() throws Exception {
        Outcome help = fleet.run("--help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.output()).startsWith("Fleetman:");
        assertThat(fleet.run("up", "--help")).isEqualTo(help);
        assertThat(fleet.run()).isEqualTo(help);
    }

    @Test
    void aMissingJdkIsOneLine() throws Exception {
        refused(fleet.withMaven("3.9.9").withNode("22.1.0").run("up"), "No JDK 25 found: install one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"17.0.15", "24.0.2", "26", "1.8.0_252"})
    void anotherJdkIsNoJdk25(String version) throws Exception {
        refused(fleet.withJdk(version).withMaven("3.9.9").withNode("22.1.0").run("up"), "No JDK 25 found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"25", "25.0.3", "25-ea"})
    void everyJdk25Will(String version) throws Exception {
        assertThat(fleet.withJdk(version).withMaven("3.8.7").withNode("20.19.0").run("up").exitCode()).isZero();
    }

    @Test
    void aMissingMavenIsOneLine() throws Exception {
        refused(fleet.withJdk("25.0.3").withNode("22.1.0").run("up"), "Maven is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.8.6", "3.6.3", "2.2.1"})
    void anOldMavenIsOneLine(String version) throws Exception {
        refused(fleet.withJdk("25").withMaven(version).withNode("22.1.0").run("up"),
                "Maven " + version + " is too old");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.8.7", "3.10.0", "4.0.0"})
    void aNewMavenWill(String version) throws Exception {
        assertThat(fleet.withJdk("25").withMaven(version).withNode("22.1.0").run("up").exitCode()).isZero();
    }

    @Test
    void aMissingNodeIsOneLine() throws Exception {
        refused(fleet.withJdk("25").withMaven("3.9.9").run("up"), "Node is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"18.20.0", "20.9.0"})
    void anOldNodeIsOneLine(String version) throws Exception {
        refused(fleet.withJdk("25").withMaven("3.9.9").withNode(version).run("up"), "Node " + version + " is too old");
    }

    @Test
    void theFirstUpBuildsUnpacksAndHandsOver() throws Exception {
        Outcome up = fleet.withJdk("25").withMaven("3.9.9").withNode("22.1.0").run("up", "--vehicles=5");

        assertThat(up.exitCode()).isZero();
        assertThat(up.output().lines().toList().getLast()).startsWith("launched: ").endsWith("app.jar up --vehicles=5");
        assertThat(fleet.mavenCalls()).hasSize(1);
        assertThat(ScriptedFleet.SERVICES).allMatch(
                service -> Files.exists(fleet.root().resolve(".fleet/apps").resolve(service).resolve("app.jar")));
    }

    @Test
    void withNothingChangedMavenIsNotCalled() throws Exception {
        fleet.withJdk("25").withMaven("3.9.9").withNode("22.1.0").run("up");
        Files.writeString(fleet.root().resolve("webapp/README.md"), "words");

        Outcome again = fleet.run("up");

        assertThat(again.output().lines()).singleElement().asString().startsWith("launched: ");
        assertThat(fleet.mavenCalls()).hasSize(1);
    }

    @Test
    void aChangedSourceIsBuilt() throws Exception {
        fleet.withJdk("25").withMaven("3.9.9").withNode("22.1.0").run("up");
        fleet.source("api-gateway");

        assertThat(fleet.run("up").exitCode()).isZero();
        assertThat(fleet.mavenCalls()).hasSize(2);
    }

    @Test
    void aFailedBuildShowsWhyAndIsTriedAgain() throws Exception {
        Outcome failed = fleet.withJdk("25").withBrokenMaven().withNode("22.1.0").run("up");

        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.output()).contains("[ERROR] Main.java: ';' expected")
                .endsWith("The build failed: ./fleet logs build shows all of it.\n");
        assertThat(fleet.withMaven("3.9.9").run("up").exitCode()).isZero();
    }

    @Test
    void jarsCanBeTakenAsTheyAre() throws Exception {
        fleet.withJdk("25").withMaven("3.9.9").withNode("22.1.0").run("up");
        fleet.source("webapp");

        assertThat(fleet.run("never", new String[]{"up"}).exitCode()).isZero();
        assertThat(fleet.mavenCalls()).hasSize(1);
    }

    @Test
    void aMissingJarIsOneLineWhenNothingMayBeBuilt() throws Exception {
        Outcome up = fleet.withJdk("25").run("never", new String[]{"up"});

        assertThat(up.exitCode()).isEqualTo(1);
        assertThat(up.output()).contains("There is no local/target/fleetman-local-*-exec.jar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "stop webapp", "start webapp"})
    void otherCommandsNeverBuild(String line) throws Exception {
        refused(fleet.withJdk("25").withMaven("3.9.9").withNode("22.1.0").run(line.split(" ")),
                "Nothing is running here: ./fleet up starts it.");
        assertThat(fleet.mavenCalls()).isEmpty();
    }

    @Test
    void rejectedBuildsOnceAndThenNeverTouchesTheFilesOfARunningFleet() throws Exception {
        fleet.withJdk("25").withMaven("3.9.9").withNode("22.1.0");
        assertThat(fleet.run("rejected", "list").output()).endsWith("app.jar rejected list\n");
        fleet.source("local");

        assertThat(fleet.run("rejected", "drop", "--all").output()).startsWith("launched: ")
                .endsWith("app.jar rejected drop --all\n");
        assertThat(fleet.mavenCalls()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--rabbitmq", "--rabbitmq=amqp://u:p@host:1/v"})
    void anotherBrokerIsAnOptionOfUp(String option) throws Exception {
        assertThat(fleet.withJdk("25").withMaven("3.9.9").withNode("22.1.0").run("up", option).output())
                .endsWith("app.jar up " + option + "\n");
    }

    @ParameterizedTest
    @CsvSource({"up --vehicels=5,Unknown option: '--vehicels=5'", "bogus,Unknown command: 'bogus'"})
    void aSlipIsToldBeforeAnythingIsBuilt(String line, String answer) throws Exception {
        Outcome slip = fleet.withJdk("25").withMaven("3.9.9").withNode("22.1.0").run(line.split(" "));

        assertThat(slip.exitCode()).isEqualTo(2);
        assertThat(slip.output().lines()).singleElement().asString().startsWith(answer);
        assertThat(fleet.mavenCalls()).isEmpty();
    }

    @Test
    void logsShowsWhatAServiceWroteAndKnowsWhichThereAre() throws Exception {
        refused(fleet.run("logs", "webapp"), "Nothing has run here yet");
        Path logs = Files.createDirectories(fleet.root().resolve(".fleet/logs"));
        Files.writeString(logs.resolve("webapp.log"), "one\ntwo\n");
        Files.writeString(logs.resolve("build.log"), "");

        assertThat(fleet.run("logs", "webapp")).isEqualTo(new Outcome(0, "one\ntwo\n"));
        refused(fleet.run("logs", "page"), "There is no log 'page': there are build webapp.");
    }

    private static void refused(Outcome outcome, String saying) {
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.output().lines()).singleElement().asString().startsWith(saying);
    }
}
