// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.history;

import com.fleetman.tracker.StoreUnderTest;

class EmbeddedPositionRepositoryTest extends PositionRepositoryContract {
    @Override
    StoreUnderTest store() {
        return StoreUnderTest.embedded();
    }
}
