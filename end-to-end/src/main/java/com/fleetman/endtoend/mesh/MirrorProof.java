// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

import java.time.Duration;
import java.util.List;

import org.awaitility.core.ConditionTimeoutException;

import static org.awaitility.Awaitility.await;

/** The second version of the tracker gets a copy of each question, and nobody gets its answers. */
record MirrorProof() implements Proof {
    private static final String COPIED_TO = "app=position-tracker,version=v2";
    private static final int LOOKS = 40;
    private static final int JUDGED = 500;
    /** A copy is sent without waiting for what becomes of it. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(20);

    @Override
    public Presence look(Mesh mesh) {
        long copied = copiesOf(mesh, LOOKS);
        return copied == 0 ? Presence.NOWHERE : copied == LOOKS ? Presence.EVERYWHERE : Presence.PARTLY;
    }

    @Override
    public Finding measure(Mesh mesh) {
        Traffic questions = Traffic.to(mesh.page(), mesh.oneVehicle());
        long before = mesh.asked(COPIED_TO);
        List<Answer> answers = questions.send(JUDGED);
        long copied = awaitCopies(mesh, before, JUDGED);
        Share byOld = Versions.share(answers, Versions.by(Mesh.TRACKER, Versions.V1));
        return new Finding(copied == JUDGED && byOld.hits() == JUDGED, JUDGED + " copies for v2, all answers by v1",
                copied + " copies, answers by v1 " + byOld);
    }

    private static long copiesOf(Mesh mesh, int requests) {
        long before = mesh.asked(COPIED_TO);
        Traffic.to(mesh.page(), mesh.oneVehicle()).send(requests);
        return mesh.asked(COPIED_TO) - before;
    }

    private static long awaitCopies(Mesh mesh, long before, int wanted) {
        try {
            await().atMost(UNDER_WAY).until(() -> mesh.asked(COPIED_TO) - before >= wanted);
        } catch (ConditionTimeoutException _) {
            // What is there by now is the finding.
        }
        return mesh.asked(COPIED_TO) - before;
    }
}
