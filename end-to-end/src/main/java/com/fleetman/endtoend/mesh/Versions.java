// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

import com.fleetman.messaging.ServedBy;

/** Which version of a service has answered. */
final class Versions {
    static final String V1 = "v1";
    static final String V2 = "v2";

    private Versions() {}

    static Predicate<Answer> by(String service, String version) {
        return answer -> answer.by(service, version);
    }

    static Share share(List<Answer> answers, Predicate<Answer> those) {
        return new Share((int) answers.stream().filter(those).count(), answers.size());
    }

    /** In how many of the proxies that choose it shows: each pod of the calling service has one of its own. */
    static Presence behind(String caller, List<Answer> answers, Predicate<Answer> those) {
        Map<String, Boolean> callers = new TreeMap<>();
        answers.forEach(answer -> callers.merge(answer.servedBy(caller).map(ServedBy::instance).orElse(""),
                those.test(answer), Boolean::logicalOr));
        return Presence.in(callers.values());
    }
}
