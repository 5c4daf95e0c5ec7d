// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What the page's commands print is all there is to see, each time.
 *
 * @param lesson whose page it is
 * @param told what they print, in a few words
 */
record PageProof(String lesson, String told) implements Proof {
    /** There may be more than one pod to answer, each with a proxy that hears of a change in its own time. */
    private static final int LOOKS = 6;
    private static final int TIMES = 20;

    @Override
    public Presence look(Mesh mesh) {
        return Presence.in(look(mesh, LOOKS));
    }

    private List<Boolean> look(Mesh mesh, int times) {
        List<TourPage.Step> steps = TourPage.of(lesson).under(TourPage.SEE);
        return IntStream.range(0, times)
                .boxed()
                .flatMap(_ -> steps.stream())
                .map(step -> mesh.shell().prints(step))
                .toList();
    }

    @Override
    public Finding measure(Mesh mesh) {
        int as = 0;
        for (int i = 0; i < TIMES; i++) {
            as += Presence.in(look(mesh, 1)) == Presence.EVERYWHERE ? 1 : 0;
        }
        return new Finding(as == TIMES, told, "the same, %d times of %d".formatted(as, TIMES));
    }
}
