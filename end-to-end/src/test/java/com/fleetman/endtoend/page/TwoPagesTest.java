// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fleetman.endtoend.cast.Service;

import static org.assertj.core.api.Assertions.assertThat;

/** Two versions of the page side by side, as while a canary is out: a browser gets all of the one or all of the other. */
@NeedsChromium
class TwoPagesTest {
    private static final String CANARY = "0123456789ab";

    private final PageStage stage;
    private final Browser browser;

    @TempDir
    private Path folder = Path.of("");

    TwoPagesTest(PageStage stage, Browser browser) {
        this.stage = stage;
        this.browser = browser;
        stage.picture().shows(Fleets.small());
    }

    @Test
    void eachStartPageFindsTheFilesOfItsOwnBuild() throws IOException {
        Set<String> builds = new TreeSet<>();
        try (Service canary = stage.anotherWebapp("canary", anotherBuild());
                FrontDoor door = new FrontDoor(stage.url(), canary.url(), "/v/" + CANARY + "/")) {
            for (int visit = 0; visit < 4; visit++) {
                try (Page page = Page.ready(browser, door.url(), View.DESKTOP)) {
                    assertThat(page.vehicles()).hasSize(Fleets.small().size());
                    String script = page.tab().locator("script[type=module]").getAttribute("src");
                    builds.add(script.replaceAll(".*/v/([^/]+)/.*", "$1"));
                }
            }
        }

        assertThat(builds).hasSize(2).contains(CANARY);
    }

    /** The page that was built, as if of other sources. */
    private Path anotherBuild() throws IOException {
        Path built = PageStage.page();
        String name;
        try (Stream<Path> builds = Files.list(built.resolve("v"))) {
            name = builds.findFirst().orElseThrow().getFileName().toString();
        }
        try (Stream<Path> files = Files.walk(built)) {
            for (Path file : files.filter(Files::isRegularFile).filter(TwoPagesTest::plain).toList()) {
                Path copy = folder.resolve(built.relativize(file).toString().replace(name, CANARY));
                Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                if (file.toString().matches(".*\\.(js|html)")) {
                    Files.writeString(copy, Files.readString(file).replace(name, CANARY));
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        return folder;
    }

    private static boolean plain(Path file) {
        return !file.toString().matches(".*\\.(br|gz)");
    }
}
