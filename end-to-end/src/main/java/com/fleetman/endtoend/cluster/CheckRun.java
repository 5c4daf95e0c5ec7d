// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

import org.awaitility.core.ConditionTimeoutException;

/** Runs checks one after the other, whatever becomes of each, and counts. */
final class CheckRun {
    private final PrintStream out;
    private int passed;
    private int failed;

    CheckRun(PrintStream out) {
        this.out = out;
    }

    /** Returns whether all have passed. */
    boolean run(List<Check> checks, Cluster cluster) {
        checks.forEach(check -> run(check, cluster));
        out.println(passed + " passed, " + failed + " failed");
        return failed == 0;
    }

    private void run(Check check, Cluster cluster) {
        long from = System.nanoTime();
        try {
            if (check.needsFleet()) {
                cluster.up();
            }
            String seen = check.run(cluster);
            passed++;
            out.printf("passed  %-22s %s (%s)%n", check.name(), seen, since(from));
        } catch (CheckFailed | ConditionTimeoutException e) {
            failed++;
            out.printf("FAILED  %-22s %s (%s)%n", check.name(), e.getMessage(), since(from));
        }
    }

    private static String since(long from) {
        return Duration.ofNanos(System.nanoTime() - from).toSeconds() + " s";
    }
}
