// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

import java.util.List;

/**
 * Whoever carries the mark of a release is answered by the second version of a service, and nobody else is.
 *
 * @param service that both versions are of
 * @param caller the service whose proxies choose, or nothing where the door's does
 */
record HeaderProof(String path, String service, String caller, String release) implements Proof {
    private static final String HEADER = "x-fleetman-release";
    private static final int LOOKS = 40;
    private static final int JUDGED = 500;

    private Traffic with(Mesh mesh) {
        return Traffic.to(mesh.page(), path).with(HEADER, release);
    }

    @Override
    public Presence look(Mesh mesh) {
        return Versions.behind(caller, with(mesh).send(LOOKS), Versions.by(service, Versions.V2));
    }

    @Override
    public Finding measure(Mesh mesh) {
        List<Answer> with = with(mesh).send(JUDGED);
        List<Answer> without = Traffic.to(mesh.page(), path).send(JUDGED);
        Share chosen = Versions.share(with, Versions.by(service, Versions.V2));
        Share others = Versions.share(without, Versions.by(service, Versions.V1));
        return new Finding(chosen.hits() == JUDGED && others.hits() == JUDGED,
                "all by v2 with %s: %s, all by v1 without".formatted(HEADER, release),
                "%s by v2 with, %s by v1 without".formatted(chosen, others));
    }
}
