// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

import java.util.List;

/**
 * What the page's commands print is all there is to see, each time.
 *
 * @param lesson whose page it is
 * @param told what they print, in a few words
 */
record PageProof(String lesson, String told) implements Proof {
    private static final int TIMES = 20;

    @Override
    public Presence look(Mesh mesh) {
        List<Boolean> steps = TourPage.of(lesson)
                .under(TourPage.SEE)
                .stream()
                .map(step -> mesh.shell().prints(step))
                .toList();
        return Presence.in(steps);
    }

    @Override
    public Finding measure(Mesh mesh) {
        int as = 0;
        for (int i = 0; i < TIMES; i++) {
            as += look(mesh) == Presence.EVERYWHERE ? 1 : 0;
        }
        return new Finding(as == TIMES, told, "the same, %d times of %d".formatted(as, TIMES));
    }
}
