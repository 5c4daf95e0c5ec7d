// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

/** One tracker fails, nobody notices, and each failure has cost one more attempt: whoever tries again is one alone. */
record RetriesProof() implements Proof {
    static final String FAILING = "app=position-tracker,version=failing";
    private static final String ALL = "app=position-tracker";
    private static final int LOOKS = 40;
    private static final int JUDGED = 500;

    @Override
    public Presence look(Mesh mesh) {
        return Presence.of(failed(mesh, LOOKS) > 0);
    }

    private static long failed(Mesh mesh, int requests) {
        long before = mesh.asked(FAILING);
        Traffic.to(mesh.page(), mesh.oneVehicle()).send(requests);
        return mesh.asked(FAILING) - before;
    }

    @Override
    public Finding measure(Mesh mesh) {
        Traffic questions = Traffic.to(mesh.page(), mesh.oneVehicle());
        long allBefore = mesh.asked(ALL);
        long failedBefore = mesh.asked(FAILING);
        Share answered = Versions.share(questions.send(JUDGED), answer -> answer.status() == 200);
        long failed = mesh.asked(FAILING) - failedBefore;
        long attempts = mesh.asked(ALL) - allBefore;
        return new Finding(answered.fits(1) && failed > 0 && attempts == JUDGED + failed,
                "%d answered, each failure one attempt more".formatted(JUDGED),
                "%s answered, %d attempts, %d of them failed".formatted(answered, attempts, failed));
    }
}
