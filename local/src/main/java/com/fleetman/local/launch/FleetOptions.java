// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.launch;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What can be said to {@code up}; what is not said is left to the services. */
final class FleetOptions {
    @Option(names = "--vehicles", paramLabel = "N", description = "how many vehicles drive")
    @Nullable
    Integer vehicles;

    @Option(names = "--speed", paramLabel = "X", description = "how much faster than real time they drive")
    @Nullable
    Double speed;

    @Option(names = "--tracks", paramLabel = "DIR", description = "drive along the GPX files of this directory")
    @Nullable
    Path tracks;

    @Option(names = "--port-offset", paramLabel = "N", description = "add N to all six ports")
    int portOffset;
}
