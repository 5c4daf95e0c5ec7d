// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.utility.DockerImageName;
import tools.jackson.databind.json.JsonMapper;

/** The image of one service, as the build has left it in a file. */
enum ServiceImage {
    POSITION_SIMULATOR, POSITION_TRACKER, API_GATEWAY, WEBAPP;

    String module() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Path target() {
        return Path.of("..", module(), "target");
    }

    boolean built() {
        return Files.isRegularFile(target().resolve("jib-image.tar"));
    }

    /** Makes it known to the container engine, and says under which name. */
    DockerImageName load() {
        try (var tar = Files.newInputStream(target().resolve("jib-image.tar"))) {
            DockerClientFactory.instance().client().loadImageCmd(tar).exec();
            return DockerImageName.parse(tag());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its name, as the build has given it. */
    String tag() {
        return new JsonMapper().readTree(target().resolve("jib-image.json")).path("image").asString();
    }
}
