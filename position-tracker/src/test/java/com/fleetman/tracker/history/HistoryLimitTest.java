// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.history;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

import com.fleetman.tracker.StoreUnderTest;

import static com.fleetman.tracker.Positions.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class HistoryLimitTest {
    private static final int LIMIT = 1000;

    @Test
    void aFullHistoryGivesUpALittleMoreThanItMust() {
        assertThat(keptOf(LIMIT + 1)).isEqualTo(900);
    }

    @Test
    void aHistoryThatIsNotFullIsLeftAlone() {
        assertThat(keptOf(LIMIT)).isEqualTo(LIMIT);
    }

    @Test
    void anAbsentStoreIsWaitedFor() {
        PositionRepository history = mock();
        given(history.count()).willThrow(new DataAccessResourceFailureException("away"));
        assertThatNoException().isThrownBy(() -> new HistoryLimit(history, LIMIT).apply());
    }

    private static long keptOf(int number) {
        PositionRepository history = Histories.in(StoreUnderTest.embedded().database());
        history.insert(IntStream.range(0, number).mapToObj(second -> at("van", second, 0)).toList());
        new HistoryLimit(history, LIMIT).apply();
        return history.count();
    }
}
