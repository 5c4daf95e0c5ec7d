// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

import java.util.function.Predicate;

/**
 * Every question to the tracker is answered in another way than without the lesson.
 *
 * @param it how that shows in an answer
 * @param told what that is, in a few words
 */
record EveryAnswerProof(Predicate<Answer> it, String told) implements Proof {
    private static final int LOOKS = 24;
    private static final int JUDGED = 500;

    @Override
    public Presence look(Mesh mesh) {
        return Versions.behind(Mesh.GATEWAY, mesh.vehicles().send(LOOKS), it);
    }

    @Override
    public Finding measure(Mesh mesh) {
        Share observed = Versions.share(mesh.vehicles().send(JUDGED), it);
        return new Finding(observed.fits(1), "every answer " + told, observed + " " + told);
    }
}
