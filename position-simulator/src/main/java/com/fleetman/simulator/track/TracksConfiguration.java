// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.track;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.fleetman.simulator.settings.SimulatorProperties;

/** Reads the tracks: the operator's, or else the built-in ones. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SimulatorProperties.class)
class TracksConfiguration {
    @Bean
    TrackFolder trackFolder(SimulatorProperties properties) throws IOException {
        Optional<Path> folder = properties.tracksFolder();
        return folder.isPresent() ? TrackFolder.at(folder.get()) : TrackFolder.builtIn();
    }
}
