// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.history;

import com.fleetman.containers.NeedsDocker;
import com.fleetman.tracker.StoreUnderTest;

@NeedsDocker
class MongoPositionRepositoryTest extends PositionRepositoryContract {
    @Override
    StoreUnderTest store() {
        return StoreUnderTest.mongo();
    }
}
