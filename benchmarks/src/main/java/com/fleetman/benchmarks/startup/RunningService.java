// SPDX-License-Identifier: Apache-2.0
package com.fleetman.benchmarks.startup;

/** A service that was started; it ends with us. */
interface RunningService extends AutoCloseable {
    ProcessHandle process();

    /** What it may hold, in MiB, in words. */
    String limit();

    @Override
    void close();
}
