// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fleetman.messaging.ServedBy;

/** Each visitor meets one pod again and again, and some meet the old version and some the new one. */
record StickyProof() implements Proof {
    private static final String COOKIE = "fleetman-pod";
    private static final int VISITORS = 200;
    private static final int VISITS = 10;

    @Override
    public Presence look(Mesh mesh) {
        Answer answer = Traffic.to(mesh.page(), "/").send();
        return Presence.of(answer.headers()
                .allValues("set-cookie")
                .stream()
                .anyMatch(cookie -> cookie.startsWith(COOKIE + "=")));
    }

    @Override
    public Finding measure(Mesh mesh) {
        int faithful = 0;
        int toNew = 0;
        Set<String> met = new TreeSet<>();
        for (int visitor = 0; visitor < VISITORS; visitor++) {
            List<Answer> answers = Traffic.to(mesh.page(), "/")
                    .with("Cookie", COOKIE + "=visitor-" + visitor)
                    .send(VISITS);
            Set<String> pods = answers.stream()
                    .map(answer -> answer.servedBy(Mesh.WEBAPP).map(ServedBy::instance).orElse("nobody"))
                    .collect(Collectors.toSet());
            faithful += pods.size() == 1 ? 1 : 0;
            toNew += answers.stream().allMatch(Versions.by(Mesh.WEBAPP, Versions.V2)) ? 1 : 0;
            met.addAll(pods);
        }
        Share observed = new Share(toNew, VISITORS);
        return new Finding(faithful == VISITORS && toNew > 0 && toNew < VISITORS && !met.contains("nobody"),
                "%d visitors meet one pod each in %d visits, of either version".formatted(VISITORS, VISITS),
                "%d of them, v2 by %s".formatted(faithful, observed));
    }
}
