// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** When a rollout counts as done. */
class RolloutTest {
    @Test
    void allPodsAreOfTheNewestManifestAndAvailable() {
        assertThat(done(2, 2, 2, 2, 2)).isTrue();
    }

    @Test
    void aManifestThatItsControllerHasNotSeenIsNotRolledOut() {
        assertThat(done(1, 2, 2, 2, 2)).isFalse();
    }

    @Test
    void anOldPodBesideTheNewOnesIsNotTheEnd() {
        assertThat(done(2, 2, 3, 2, 2)).isFalse();
    }

    @Test
    void aPodThatIsNotAvailableIsNotTheEnd() {
        assertThat(done(2, 2, 2, 2, 1)).isFalse();
    }

    private static boolean done(int observed, int wanted, int all, int updated, int available) {
        return Rollout.of(new JsonMapper().readTree("""
                {"metadata": {"generation": 2}, "spec": {"replicas": %d}, "status": {"observedGeneration": %d,
                 "replicas": %d, "updatedReplicas": %d, "availableReplicas": %d}}
                """.formatted(wanted, observed, all, updated, available))).done();
    }
}
