// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

import java.util.Iterator;
import java.util.List;

/** The checks there are, in the order in which they run; as an iterable their names, for the command line. */
final class Checks implements Iterable<String> {
    static List<Check> all() {
        return List.of(new StrictDryRun(), new AnyStartOrder(), new VehiclesMove(), new Refusals(), new Rights(),
                new NetworkMatrix(), new BadImage(), new RollingUpdate(), new ScaleOutAndIn(), new PodKill(),
                new HandOver(), new ConfigMapReload(), new BrokerLimit(), new DataKept());
    }

    @Override
    public Iterator<String> iterator() {
        return all().stream().map(Check::name).iterator();
    }
}
