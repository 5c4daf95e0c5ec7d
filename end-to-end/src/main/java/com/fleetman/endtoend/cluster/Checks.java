// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The checks there are, in the order in which they run; as an iterable their names, for the command line. */
final class Checks implements Iterable<String> {
    static List<Check> all() {
        List<Check> checks = new ArrayList<>();
        checks.add(new StrictDryRun());
        return List.copyOf(checks);
    }

    @Override
    public Iterator<String> iterator() {
        return all().stream().map(Check::name).iterator();
    }
}
