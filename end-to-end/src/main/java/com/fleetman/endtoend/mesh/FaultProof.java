// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

import static org.awaitility.Awaitility.await;

/**
 * Something happens to every question that asks for it by a header, and to a share of the others.
 *
 * @param asked the value of the header
 * @param others the share of the questions without it, from 0 to 1
 * @param it how it shows in an answer
 * @param told what that is, in a few words
 */
record FaultProof(String asked, double others, Predicate<Answer> it, String told) implements Proof {
    private static final String HEADER = "x-fleetman-fault";
    private static final String GATEWAYS = "app=api-gateway,version=v1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LOOKS = 24;
    private static final int JUDGED_WITH = 100;
    private static final int JUDGED_WITHOUT = 2_000;

    /** Answers with this status, within this time. */
    static Predicate<Answer> status(int status, Duration least, Duration most) {
        return answer -> answer.status() == status && answer.took().compareTo(least) >= 0
                && answer.took().compareTo(most) <= 0;
    }

    @Override
    public Presence look(Mesh mesh) {
        Presence presence = Versions.behind(Mesh.GATEWAY, mesh.vehicles().with(HEADER, asked).send(LOOKS), it);
        awaitClosedBreakers(mesh);
        return presence;
    }

    /** A gateway that has seen many failures answers everybody by 503 itself for a while. */
    private static void awaitClosedBreakers(Mesh mesh) {
        await("breakers that are closed").atMost(PATIENCE).until(() -> breakersAreClosed(mesh));
    }

    /** Those without it first: what they meet is not to be the breakers. */
    @Override
    public Finding measure(Mesh mesh) {
        awaitClosedBreakers(mesh);
        Share without = Versions.share(mesh.vehicles().send(JUDGED_WITHOUT), it);
        List<Answer> answers = mesh.vehicles().with(HEADER, asked).send(JUDGED_WITH);
        Share with = Versions.share(answers, it);
        return new Finding(with.fits(1) && without.fits(others),
                "%s for all with the header, %.0f %% ± %.1f without".formatted(told, 100 * others,
                        100 * without.bound(others) / JUDGED_WITHOUT),
                "%s with%s, %s without".formatted(with, other(answers), without));
    }

    /** One of the answers to which it did not happen. */
    private String other(List<Answer> answers) {
        return answers.stream()
                .filter(it.negate())
                .findFirst()
                .map(answer -> " (another: %d after %d ms)".formatted(answer.status(), answer.took().toMillis()))
                .orElse("");
    }

    /** One that is open closes by requests that succeed. */
    private static boolean breakersAreClosed(Mesh mesh) {
        mesh.vehicles().send(LOOKS);
        long open = Metrics.sum(mesh.cluster(), GATEWAYS, Mesh.GATEWAY,
                "resilience4j_circuitbreaker_state\\{.*state=\"(half_)?open\".*}");
        return open == 0;
    }
}
