// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.process;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ResidentMemoryTest {
    @Test
    void procCountsInKibibytes() {
        assertThat(ResidentMemory.fromProc("Name:\tjava\nVmRSS:\t    2048 kB\nThreads:\t9\n"))
                .hasValue(2L * 1024 * 1024);
    }

    @Test
    void aProcessThatIsGoneHasNone() {
        assertThat(ResidentMemory.fromProc("Name:\tjava\nState:\tZ (zombie)\n")).isEmpty();
    }
}
