// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import com.fleetman.endtoend.browser.Chromium;
import com.fleetman.endtoend.cluster.Check;
import com.fleetman.endtoend.cluster.CheckFailed;
import com.fleetman.endtoend.cluster.CheckSkipped;
import com.fleetman.endtoend.cluster.Cluster;

/**
 * While a canary of the page is out, every browser gets a whole page, and no open tab breaks.
 *
 * @param other an image of another build of the page, whose files have other names; without it there is nothing to see
 */
record PageDuringCanary(Lesson canary, @Nullable String other) implements Check {
    private static final int VISITS = 200;

    @Override
    public String name() {
        return "page-during-canary";
    }

    @Override
    public String run(Cluster cluster) {
        Path executable = Chromium.find().orElseThrow(() -> new CheckSkipped(Chromium.MISSING));
        if (other == null) {
            throw new CheckSkipped("--canary-page names no image with another build of the page");
        }
        Mesh mesh = Mesh.of(cluster);
        cluster.kubectl().must("set", "image", "deployment/webapp-v2", "webapp=" + other);
        cluster.awaitRollout("Deployment", "webapp-v2");
        try (Chromium chromium = new Chromium(executable); Visit open = new Visit(chromium.browser(), mesh.page())) {
            Map<String, Integer> builds = new TreeMap<>();
            List<String> errors = new ArrayList<>();
            canary.during(mesh, () -> {
                for (int i = 0; i < VISITS; i++) {
                    try (Visit visit = new Visit(chromium.browser(), mesh.page())) {
                        builds.merge(visit.build(), 1, Integer::sum);
                        errors.addAll(visit.errors());
                    }
                }
            });
            String status = open.status();
            errors.addAll(open.errors());
            CheckFailed.unless(errors.isEmpty(), errors.size() + " errors in " + VISITS + " visits: " + errors);
            CheckFailed.unless(builds.size() == 2, "not two builds of the page were seen: " + builds);
            CheckFailed.unless(status.equals("live"), "the tab that was open before says " + status);
            return "expected=0 errors in %d visits observed=0, builds %s, the open tab is %s".formatted(VISITS, builds,
                    status);
        }
    }
}
