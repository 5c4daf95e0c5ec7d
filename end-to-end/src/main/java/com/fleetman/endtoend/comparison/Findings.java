// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.comparison;

import java.util.ArrayList;
import java.util.List;

/** What a comparison has come upon so far: counts, and the first examples of what should not be. */
final class Findings {
    private static final int EXAMPLES = 5;

    private final List<String> examples = new ArrayList<>();
    private long confirmed;
    private long stored;
    private long lost;
    private long doubled;
    private long wrong;
    private long late;

    void confirmed(long number) {
        confirmed += number;
    }

    void stored(long number) {
        stored += number;
    }

    void late(long number) {
        late += number;
    }

    void lost(String what) {
        lost++;
        note("lost: " + what);
    }

    void doubled(String what) {
        doubled++;
        note("doubled: " + what);
    }

    void wrong(String what) {
        wrong++;
        note("wrong: " + what);
    }

    private void note(String example) {
        if (examples.size() < EXAMPLES) {
            examples.add(example);
        }
    }

    Comparison comparison() {
        return new Comparison(confirmed, stored, lost, doubled, wrong, late, List.copyOf(examples));
    }
}
