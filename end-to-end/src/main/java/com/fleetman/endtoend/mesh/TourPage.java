// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the tour: what a reader would type, by the heading it stands under.
 *
 * @param steps by heading, in the order of the page
 */
record TourPage(Path file, Map<String, List<Step>> steps) {
    /** Where pages are, below the root of the repository. */
    static final Path TOUR = Path.of("docs", "tour");
    static final String APPLY = "Apply";
    static final String SEE = "See";
    static final String UNDO = "Undo";

    private static final Pattern SECTION = Pattern.compile("(?m)^## (.+)$");
    private static final Pattern STEP = Pattern.compile("(?ms)^```sh\\n(.*?)^```\\n(?:\\s*^```text\\n(.*?)^```\\n)?");

    /**
     * Commands in one block.
     *
     * @param printed what the page says that they print, or nothing where it says nothing
     */
    record Step(String commands, String printed) {}

    /** The page of a lesson, for a program that runs in the root of the repository. */
    static TourPage of(String lesson) {
        return read(TOUR.resolve(lesson + ".md"));
    }

    static TourPage read(Path file) {
        try {
            return new TourPage(file, steps(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Step> under(String heading) {
        return steps.getOrDefault(heading, List.of());
    }

    private static Map<String, List<Step>> steps(String text) {
        Map<String, List<Step>> steps = new TreeMap<>();
        String[] parts = SECTION.split(text);
        Matcher headings = SECTION.matcher(text);
        for (int i = 1; headings.find(); i++) {
            steps.put(headings.group(1).strip(), stepsIn(parts[i]));
        }
        return steps;
    }

    private static List<Step> stepsIn(String section) {
        List<Step> steps = new ArrayList<>();
        Matcher step = STEP.matcher(section);
        while (step.find()) {
            steps.add(new Step(step.group(1), step.group(2) == null ? "" : step.group(2)));
        }
        return steps;
    }
}
