// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Something happens to a share of the requests, or to those with a header alone.
 *
 * @param headers of the requests that it happens to
 * @param share of these
 * @param it how it shows in an answer
 * @param told what that is, in a word or two
 */
record StatusProof(Map<String, String> headers, double share, Predicate<Answer> it, String told) implements Proof {
    private static final int LOOKS = 40;
    private static final int JUDGED = 2_000;
    /** Whether a whole share is met needs no statistics. */
    private static final int JUDGED_WHOLE = 200;

    /** The status of the answer. */
    static Predicate<Answer> status(int status) {
        return answer -> answer.status() == status;
    }

    /** An answer that is good, and late. */
    static Predicate<Answer> late(Duration delay) {
        return answer -> answer.status() == 200 && answer.took().compareTo(delay) >= 0;
    }

    private List<Answer> ask(Mesh mesh, int requests) {
        return new Traffic(mesh.page(), "GET", Mesh.VEHICLES, headers).send(requests);
    }

    @Override
    public Presence look(Mesh mesh) {
        return Versions.behind(Mesh.GATEWAY, ask(mesh, LOOKS), it);
    }

    @Override
    public Finding measure(Mesh mesh) {
        Share observed = Versions.share(ask(mesh, share == 1 ? JUDGED_WHOLE : JUDGED), it);
        Share others = headers.isEmpty()
                ? new Share(0, 1)
                : Versions.share(mesh.vehicles().send(JUDGED_WHOLE), it);
        return new Finding(observed.fits(share) && others.hits() == 0,
                "%s for %.0f %%%s".formatted(told, 100 * share, headers.isEmpty() ? "" : " of " + headers
                        + " and nobody else"),
                observed + (headers.isEmpty() ? "" : ", of others " + others));
    }
}
