// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.faults;

import java.util.Iterator;
import java.util.List;

/** What the faults are called on the command line. */
final class FaultNames implements Iterable<String> {
    private final List<String> names = Fault.all().stream().map(Fault::name).toList();

    @Override
    public Iterator<String> iterator() {
        return names.iterator();
    }
}
