// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

import java.time.Duration;
import java.time.Instant;

import static org.awaitility.Awaitility.await;

/** What the store holds outlives its pod, and so do reports that the broker has taken and nobody has fetched. */
record DataKept() implements Check {
    private static final int MANY = 200;
    /** A report of this age is confirmed by the broker, or would be sent again. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(3);

    @Override
    public String name() {
        return "data-kept";
    }

    @Override
    public boolean concerns(Cluster cluster) {
        return cluster.hasRabbitMq();
    }

    @Override
    public String run(Cluster cluster) {
        Fleet fleet = new Fleet(cluster);
        Instant from = Instant.now();
        fleet.awaitSeenAfter(from);
        cluster.kubectl().must("scale", "deployment/position-tracker", "--replicas=0");
        await("no tracker").atMost(Duration.ofSeconds(90)).until(() -> cluster.pods("position-tracker").isEmpty());
        await("reports that nobody fetches").atMost(Duration.ofSeconds(60)).until(() -> queued(cluster) > MANY);
        Instant brokerGoes = Instant.now();
        for (String server : new String[]{"queue", "mongodb"}) {
            cluster.kubectl().must("delete", "pod", server + "-0");
            cluster.awaitRollout("StatefulSet", server);
        }
        cluster.up();
        fleet.awaitSeenAfter(Instant.now());
        return Losses.none(fleet, from, brokerGoes.minus(UNDER_WAY));
    }

    private static long queued(Cluster cluster) {
        String counts = cluster.kubectl()
                .ask("exec", "queue-0", "--", "rabbitmqctl", "--quiet", "list_queues", "--no-table-headers", "messages")
                .output();
        return counts.lines().filter(line -> line.matches("\\d+")).mapToLong(Long::parseLong).sum();
    }
}
