// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import static org.awaitility.Awaitility.await;

/** Each service is replaced while many ask, and nobody of them notices; and no report is lost on the way. */
record RollingUpdate() implements Check {
    private static final List<String> SERVICES = List.of("webapp", "api-gateway", "position-tracker",
            "position-simulator");
    private static final double ENOUGH = 100;
    private static final int BEFORE_AND_AFTER = 300;
    private static final int SHOWN = 3;

    @Override
    public String name() {
        return "rolling-update";
    }

    @Override
    public String run(Cluster cluster) {
        Fleet fleet = new Fleet(cluster);
        Instant from = Instant.now();
        fleet.awaitSeenAfter(from);
        List<String> paths = paths(fleet);
        List<String> seen = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (String service : SERVICES) {
            try (Load load = Load.on(fleet.door(), paths)) {
                await("requests before").atMost(Duration.ofSeconds(60))
                        .until(() -> load.answered() > BEFORE_AND_AFTER);
                replace(cluster, service);
                int answered = load.answered();
                await("requests after").atMost(Duration.ofSeconds(60))
                        .until(() -> load.answered() > answered + BEFORE_AND_AFTER);
                load.end();
                judge(service, load, seen, wrong);
            }
        }
        Instant to = Instant.now();
        fleet.awaitSeenAfter(to);
        String requests = "requests: " + String.join(", ", seen);
        CheckFailed.unless(wrong.isEmpty(), String.join("; ", wrong) + "; " + requests);
        return requests + "; " + Losses.none(fleet, from, to);
    }

    private static void judge(String service, Load load, List<String> seen, List<String> wrong) {
        List<String> failures = load.failures();
        if (!failures.isEmpty()) {
            wrong.add("%s: %d of %d requests failed, such as %s".formatted(service, failures.size(),
                    load.answered() + failures.size(),
                    failures.stream().distinct().limit(SHOWN).collect(Collectors.joining(" | "))));
        }
        if (load.rate() < ENOUGH) {
            wrong.add("%s: only %.0f requests a second".formatted(service, load.rate()));
        }
        seen.add("%s %d at %.0f/s, %d failed".formatted(service, load.answered(), load.rate(), failures.size()));
    }

    /** Returns when the old pods are gone, not only on their way out. */
    private static void replace(Cluster cluster, String service) {
        List<String> old = cluster.pods(service).stream().map(Pod::name).toList();
        cluster.kubectl().must("rollout", "restart", "deployment/" + service);
        cluster.awaitRollout("Deployment", service);
        old.forEach(pod -> cluster.kubectl().must("wait", "--for=delete", "pod/" + pod, "--timeout=120s"));
    }

    /** One that the page's own server answers, and two that go through to the store. */
    private static List<String> paths(Fleet fleet) {
        try {
            String vehicle = URLEncoder.encode(fleet.vehicles().keySet().iterator().next(), StandardCharsets.UTF_8)
                    .replace("+", "%20");
            return List.of("/", "/api/v1/vehicles?limit=5", "/api/v1/vehicles/" + vehicle + "/track?limit=5");
        } catch (IOException e) {
            throw new CheckFailed("there are no vehicles: " + e.getMessage());
        }
    }
}
