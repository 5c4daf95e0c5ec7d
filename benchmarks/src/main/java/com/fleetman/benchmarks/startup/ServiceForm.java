// SPDX-License-Identifier: Apache-2.0
package com.fleetman.benchmarks.startup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A way to run a service. */
interface ServiceForm {
    /** As the table calls it. */
    String name();

    /**
     * Starts it, and does not wait until it is ready.
     *
     * @param settings environment variables
     */
    RunningService start(Path root, String module, Map<String, String> settings) throws IOException;
}
