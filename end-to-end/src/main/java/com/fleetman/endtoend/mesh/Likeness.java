// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

import java.util.List;

/** Whether something was printed as a page shows it: the words are the same, numbers and the space between may differ. */
final class Likeness {
    private Likeness() {}

    static boolean between(String shown, String printed) {
        return words(shown).equals(words(printed));
    }

    private static List<String> words(String text) {
        return text.strip().lines().map(line -> line.strip().replaceAll("\\d+", "0").replaceAll("\\s+", " ")).toList();
    }
}
