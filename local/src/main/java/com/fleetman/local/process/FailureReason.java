// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.process;

import java.util.List;
import java.util.function.Predicate;

/** Draws from the log of a process that ended the one line that says why. */
final class FailureReason {
    private static final int LONGEST = 400;

    private FailureReason() {}

    static String in(String log) {
        String description = bootsDescription(log);
        if (!description.isEmpty()) {
            return shortened(description);
        }
        List<String> lines = log.lines().filter(Predicate.not(String::isBlank)).toList();
        for (Predicate<String> telling : TELLING) {
            for (String line : lines.reversed()) {
                if (telling.test(line)) {
                    return shortened(line.strip());
                }
            }
        }
        return "it wrote nothing";
    }

    /** From the most telling kind of line to the least. */
    private static final List<Predicate<String>> TELLING = List.of(line -> line.startsWith("Error: "),
            line -> line.contains(" ERROR "),
            line -> line.startsWith("Caused by: "),
            line -> line.startsWith("Exception in thread "),
            line -> true);

    /** Spring Boot explains the failures it knows between these two headings. */
    private static String bootsDescription(String log) {
        int start = log.lastIndexOf("Description:");
        if (!log.contains("APPLICATION FAILED TO START") || start < 0) {
            return "";
        }
        int end = log.indexOf("Action:", start);
        String text = log.substring(start + "Description:".length(), end < 0 ? log.length() : end);
        return String.join(" ", text.strip().split("\\s+"));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " ...";
    }
}
