// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** How the built page lies in its folder, and what it says of the packages in it. */
class BundleTest {
    private static final Path PAGE = Path.of("../webapp/target/classes/page");

    @Test
    void allButTheStartPageLiesOnThePathOfItsBuild() throws IOException {
        String start = Files.readString(PAGE.resolve("index.html"));
        List<Path> builds = Files.list(PAGE.resolve("v")).toList();

        assertThat(builds).hasSize(1);
        assertThat(start).containsPattern("src=\"\\./v/" + builds.getFirst().getFileName() + "/[^\"]+\\.js\"");
        assertThat(files(".js")).allMatch(file -> file.startsWith(builds.getFirst()));
    }

    @Test
    void everyPackageInItHasItsLicenceServed() throws IOException {
        JsonNode packages = new JsonMapper().readTree(Path.of("../webapp/ui/package.json"));
        Path licences = files("licences.txt").findFirst().orElseThrow();

        assertThat(Files.readString(licences)).contains(packages.get("dependencies").propertyNames())
                .contains("svelte");
    }

    private static Stream<Path> files(String ending) {
        try {
            return Files.walk(PAGE).filter(file -> file.toString().endsWith(ending)).sorted();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
