// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

import java.util.List;
import java.util.function.Predicate;

/**
 * A share of the requests goes to the second version of a service.
 *
 * @param caller the service whose proxies choose, or nothing where the door's does
 * @param share from 0 to 1
 */
record ShareProof(String path, String service, String caller, double share) implements Proof {
    private static final int LOOKS = 120;
    private static final int JUDGED = 2_000;

    private Predicate<Answer> isNew() {
        return Versions.by(service, Versions.V2);
    }

    @Override
    public Presence look(Mesh mesh) {
        return Versions.behind(caller, Traffic.to(mesh.page(), path).send(LOOKS), isNew());
    }

    @Override
    public Finding measure(Mesh mesh) {
        List<Answer> answers = Traffic.to(mesh.page(), path).send(JUDGED);
        Share observed = Versions.share(answers, isNew());
        Share whole = Versions.share(answers, isNew().or(Versions.by(service, Versions.V1)));
        return new Finding(observed.fits(share) && whole.hits() == JUDGED,
                "%.1f %% ± %.1f".formatted(100 * share, 100 * observed.bound(share) / JUDGED),
                "%s by v2, %d not answered".formatted(observed, JUDGED - whole.hits()));
    }
}
