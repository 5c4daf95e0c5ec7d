// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OptionCheckTest {
    @TempDir
    private Path tracks;

    private final FleetOptions options = new FleetOptions();

    @Test
    void nothingSaidIsFine() {
        assertThatCode(() -> OptionCheck.check(options)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 100_001})
    void anImpossibleNumberOfVehiclesIsRefused(int vehicles) {
        options.vehicles = vehicles;

        refused("--vehicles=" + vehicles);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -2, Double.NaN, Double.POSITIVE_INFINITY})
    void anImpossibleSpeedIsRefused(double speed) {
        options.speed = speed;

        refused("--speed=" + speed);
    }

    @ParameterizedTest
    @ValueSource(ints = {40_000, -30_000})
    void anOffsetThatLeadsOutOfThePortsIsRefused(int offset) {
        options.portOffset = offset;

        refused("--port-offset=" + offset);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "http://localhost", ""})
    void whatNamesNoRabbitMqIsRefused(String uri) {
        options.rabbitMq = uri;

        refused("--rabbitmq names no RabbitMQ: write amqp://user:password@host:port/vhost");
    }

    @Test
    void aDirectoryWithTracksIsFine() throws IOException {
        Files.createFile(tracks.resolve("Coast Road.GPX"));
        options.tracks = tracks;

        assertThatCode(() -> OptionCheck.check(options)).doesNotThrowAnyException();
    }

    @Test
    void aDirectoryWithoutTracksIsRefused() throws IOException {
        Files.createFile(tracks.resolve("readme.txt"));
        options.tracks = tracks;

        refused("holds no .gpx file");
    }

    @Test
    void aMissingDirectoryIsRefused() {
        options.tracks = tracks.resolve("none");

        refused("is not a directory");
    }

    private void refused(String saying) {
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> OptionCheck.check(options))
                .withMessageContaining(saying);
    }
}
