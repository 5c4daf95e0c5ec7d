// SPDX-License-Identifier: Apache-2.0
package com.fleetman.webapp.settings;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What the page shows under the vehicles, instead of the world that comes with it; an empty text stands for nothing, as
 * in an environment variable that is set to nothing.
 *
 * @param styleUrl a MapLibre style, whose tiles, fonts and icons come from the same origin
 * @param pmtiles a file of Protomaps' tiles, which this service then serves
 */
public record MapSettings(
        @Nullable @Pattern(regexp = "(https?://[\\w.-]+(:\\d+)?(/\\S*)?)?", message = "must be like https://host/style.json") String styleUrl,
        @Nullable String pmtiles) {

    public Optional<URI> style() {
        return Optional.ofNullable(styleUrl).filter(text -> !text.isBlank()).map(URI::create);
    }

    public Optional<Path> pmtilesFile() {
        return Optional.ofNullable(pmtiles).filter(text -> !text.isBlank()).map(Path::of);
    }

    @AssertTrue(message = "pmtiles must be a file that can be read")
    boolean isPmtilesReadable() {
        return pmtilesFile().map(file -> Files.isRegularFile(file) && Files.isReadable(file)).orElse(true);
    }
}
