// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.page;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a browser fetches to show the page for the first time. */
@NeedsChromium
class WeightTest {
    /** The map library alone is four fifths of it. */
    private static final int MOST_SCRIPT = 260_000;
    /** The map library's worker, fetched beside it. */
    private static final String WORKER = "maplibre-gl-worker";
    private static final int MOST_OF_ALL = 640_000;

    private final PageStage stage;

    WeightTest(PageStage stage) {
        this.stage = stage;
        stage.picture().shows(Fleets.small());
    }

    @Test
    @SuppressWarnings("unchecked")
    void itStaysWithinItsBudget() {
        try (Page page = stage.open(View.DESKTOP)) {
            page.tab().waitForFunction("() => window.fleetman.worldComplete()");
            List<Map<String, Object>> files = (List<Map<String, Object>>) page.evaluate("""
                    () => performance.getEntriesByType('resource')
                      .filter(({ name }) => name.includes('/v/'))
                      .map(({ name, encodedBodySize }) => ({ name, bytes: encodedBodySize }))""");

            assertThat(files).as("%s", files).allMatch(file -> bytes(file) > 0);
            assertThat(files.stream()
                    .filter(file -> name(file).endsWith(".js") && !name(file).contains(WORKER))
                    .mapToInt(WeightTest::bytes)
                    .sum()).as("bytes of script in %s", files).isBetween(100_000, MOST_SCRIPT);
            assertThat(files.stream().mapToInt(WeightTest::bytes).sum()).as("bytes of %s", files)
                    .isLessThan(MOST_OF_ALL);
        }
    }

    private static String name(Map<String, Object> file) {
        return String.valueOf(file.get("name"));
    }

    private static int bytes(Map<String, Object> file) {
        return ((Number) file.get("bytes")).intValue();
    }
}
