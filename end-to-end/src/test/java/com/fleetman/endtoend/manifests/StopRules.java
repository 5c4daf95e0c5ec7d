// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Service;

/** How a pod leaves: first the calls end, then the work, then the process. */
final class StopRules {
    /** A service tells its callers in one phase, ends its consumers or streams in another, and its web server last. */
    private static final int PHASES = 3;

    static final List<Rule> RULES = List.of(
            new Rule("who is called goes on answering until nobody calls", rendered -> rendered.services()
                    .filter(workload -> rendered.all(Service.class)
                            .anyMatch(service -> workload.isSelectedBy(service.getSpec().getSelector())))
                    .filter(workload -> sleepSeconds(workload) < 3)
                    .map(workload -> workload.id() + " has no preStop sleep of at least 3 s")),
            Rule.ofWorkloads("a pod has the time that it takes to leave", StopRules::grace));

    private StopRules() {}

    private static Stream<String> grace(Workload workload) {
        Long grace = workload.pod().getTerminationGracePeriodSeconds();
        long needed = sleepSeconds(workload) + (workload.isOurs() ? PHASES * phaseSeconds(workload.app()) : 30);
        return Rule.unless(grace != null && grace > needed,
                "is killed after " + grace + " s, but may take " + needed + " s to leave");
    }

    private static long sleepSeconds(Workload workload) {
        return workload.containers().stream().mapToLong(StopRules::sleepSeconds).max().orElse(0);
    }

    private static long sleepSeconds(Container container) {
        return container.getLifecycle() == null
                || container.getLifecycle().getPreStop() == null
                || container.getLifecycle().getPreStop().getSleep() == null
                        ? 0
                        : container.getLifecycle().getPreStop().getSleep().getSeconds();
    }

    /** What the service itself is set to. */
    private static long phaseSeconds(String module) {
        try {
            String settings = Files.readString(Path.of("..", module, "src/main/resources/application.yaml"));
            Matcher phase = Pattern.compile("timeout-per-shutdown-phase: (\\d+)s").matcher(settings);
            if (!phase.find()) {
                throw new AssertionError(module + " sets no spring.lifecycle.timeout-per-shutdown-phase");
            }
            return Duration.ofSeconds(Long.parseLong(phase.group(1))).toSeconds();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
