// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/** Runs checks one after the other, whatever becomes of each, and counts. */
public final class CheckRun {
    private final PrintStream out;
    private int passed;
    private int failed;
    private int skipped;

    public CheckRun(PrintStream out) {
        this.out = out;
    }

    /** Returns whether all have passed. */
    public boolean run(List<Check> checks, Cluster cluster) {
        checks.forEach(check -> run(check, cluster));
        out.println(passed + " passed, " + failed + " failed" + (skipped == 0 ? "" : ", " + skipped + " skipped"));
        return failed == 0;
    }

    private void run(Check check, Cluster cluster) {
        if (!check.concerns(cluster)) {
            out.printf("left out %s: nothing in this overlay%n", check.name());
            return;
        }
        long from = System.nanoTime();
        try {
            if (check.needsFleet()) {
                cluster.up();
            }
            String seen = check.run(cluster);
            passed++;
            out.printf("passed  %-22s %s (%s)%n", check.name(), seen, since(from));
        } catch (CheckSkipped e) {
            skipped++;
            out.printf("skipped %-22s %s%n", check.name(), e.getMessage());
        } catch (CheckFailed | ConditionTimeoutException e) {
            tellFailure(check, e.getMessage(), from);
        } catch (RuntimeException e) {
            // An answer that nobody thought of is a finding too, and the other checks are still worth running.
            tellFailure(check, e.toString(), from);
        }
    }

    private void tellFailure(Check check, @Nullable String what, long from) {
        failed++;
        out.printf("FAILED  %-22s %s (%s)%n", check.name(), what, since(from));
    }

    private static String since(long from) {
        return Duration.ofNanos(System.nanoTime() - from).toSeconds() + " s";
    }
}
