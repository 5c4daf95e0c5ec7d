// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Who reaches whom, found out by calling everybody from everywhere.
 *
 * @param open the calls that came through, each as "caller to app:port"
 * @param tried how many calls there were
 */
record Reach(Set<String> open, int tried) {
    /** Long enough for a busy node; a policy drops what it denies, so each denied call takes it. */
    private static final int PATIENCE_SECONDS = 2;

    static Reach measure(List<Caller> callers, List<Target> targets) {
        List<CompletableFuture<Set<String>>> rows = callers.stream()
                .map(caller -> CompletableFuture.supplyAsync(() -> row(caller, othersOf(caller, targets)),
                        Thread::startVirtualThread))
                .toList();
        Set<String> open = new TreeSet<>();
        try {
            rows.forEach(row -> open.addAll(row.join()));
        } catch (CompletionException e) {
            throw e.getCause() instanceof CheckFailed failed ? failed : e;
        }
        return new Reach(open, callers.stream().mapToInt(caller -> othersOf(caller, targets).size()).sum());
    }

    /** No policy comes between a pod and itself; and what others ask the cluster's own services is not our affair. */
    private static List<Target> othersOf(Caller caller, List<Target> targets) {
        boolean outsider = caller.app().equals(Edge.INGRESS);
        return targets.stream()
                .filter(target -> !target.app().equals(caller.app()))
                .filter(target -> !outsider || !target.ofTheCluster())
                .toList();
    }

    private static Set<String> row(Caller caller, List<Target> targets) {
        List<String> calls = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            Target target = targets.get(i);
            calls.add("(timeout %d bash -c '</dev/tcp/%s/%d' 2>/dev/null && echo %d) &".formatted(PATIENCE_SECONDS,
                    target.address(), target.port(), i));
        }
        String printed = caller.shell(String.join("\n", calls) + "\nwait; echo done");
        CheckFailed.unless(printed.endsWith("done\n"), caller.app() + " cannot call anybody: " + printed);
        Set<String> open = new TreeSet<>();
        printed.lines()
                .filter(line -> line.matches("\\d+"))
                .map(line -> targets.get(Integer.parseInt(line)))
                .forEach(target -> open.add(call(caller.app(), target.app(), target.port())));
        return open;
    }

    static String call(String from, String to, int port) {
        return from + " to " + to + ":" + port;
    }
}
