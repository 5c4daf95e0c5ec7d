// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.rejected;

import java.util.function.ToIntFunction;

import com.fleetman.messaging.broker.RejectedReports;

/** The way to the rejected reports, open for as long as one command takes. */
@FunctionalInterface
interface RejectedAccess {
    /** @throws BrokerUnusableException when the broker cannot be asked */
    int use(ToIntFunction<RejectedReports> work);
}
