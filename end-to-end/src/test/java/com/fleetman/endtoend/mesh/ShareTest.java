// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ShareTest {
    @Test
    void aShareMayBeAsFarOffAsChanceMakesIt() {
        assertThat(new Share(200 + 53, 2_000).fits(0.1)).isTrue();
        assertThat(new Share(200 - 53, 2_000).fits(0.1)).isTrue();
        assertThat(new Share(200 + 54, 2_000).fits(0.1)).isFalse();
        assertThat(new Share(200 - 54, 2_000).fits(0.1)).isFalse();
    }

    @Test
    void allAndNoneLeaveNothingToChance() {
        assertThat(new Share(2_000, 2_000).fits(1)).isTrue();
        assertThat(new Share(1_999, 2_000).fits(1)).isFalse();
        assertThat(new Share(1, 2_000).fits(0)).isFalse();
    }
}
