// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

import com.fleetman.endtoend.cluster.Cluster;
import com.fleetman.endtoend.cluster.Pod;

/** What the services of pods count, asked from within the pods: from elsewhere nobody may. */
final class Metrics {
    private static final String ASK = "exec 3<>/dev/tcp/localhost/8080; "
            + "printf 'GET /actuator/prometheus HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3; cat <&3";

    private Metrics() {}

    /**
     * The sum of a metric over all pods.
     *
     * @param selector of the pods, by their labels
     * @param container whose service counts
     * @param line regular expression that a line's name and labels match
     */
    static long sum(Cluster cluster, String selector, String container, String line) {
        return Pod.of(cluster.kubectl().get("pods", "--selector", selector))
                .stream()
                .filter(Pod::ready)
                .flatMap(pod -> cluster.kubectl()
                        .must("exec", pod.name(), "--container=" + container, "--", "bash", "-c", ASK)
                        .lines())
                .filter(text -> text.matches(line + " \\S+"))
                .mapToLong(text -> (long) Double.parseDouble(text.substring(text.lastIndexOf(' ') + 1)))
                .sum();
    }
}
