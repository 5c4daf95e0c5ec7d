// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LikenessTest {
    @Test
    void numbersAndSpacesMayDiffer() {
        assertThat(Likeness.between("    181 v1\n     19 v2\n", "   1809 v1\n    191 v2\n")).isTrue();
    }

    @Test
    void wordsAndLinesMayNot() {
        assertThat(Likeness.between("200\n", "503 Service Unavailable\n")).isFalse();
        assertThat(Likeness.between("181 v1\n19 v2\n", "200 v1\n")).isFalse();
    }
}
