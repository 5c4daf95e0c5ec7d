// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The commands in a piece of shell script, as far as the pages of the tour write it. */
final class ShellWords {
    private static final Set<String> KNOWN = Set.of("kubectl", "curl", "istioctl", "for", "do", "done", "seq", "sort",
            "uniq", "grep", "cut", "echo", "tr", "sed", "head", "wc", "awk");
    /** A new command begins behind each of these. */
    private static final Pattern BETWEEN = Pattern.compile("\\n|\\||;|&&|\\$\\(|\\bdo ");
    /** A command that goes on in the next line. */
    private static final Pattern CONTINUED = Pattern.compile("\\\\\\n\\s*");
    private static final Pattern QUOTED = Pattern.compile("'[^']*'");

    private ShellWords() {}

    static List<String> unknownIn(String script) {
        String plain = QUOTED.matcher(CONTINUED.matcher(script).replaceAll("")).replaceAll("''");
        return Stream.of(BETWEEN.split(plain))
                .map(command -> command.strip().split("[\\s)]", 2)[0])
                .filter(word -> !word.isEmpty() && !KNOWN.contains(word))
                .toList();
    }
}
