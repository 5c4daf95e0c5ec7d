// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.broker;

import java.util.List;
import java.util.Optional;

/**
 * What was set aside on {@value Refusal#QUEUE}, for the operator to look at and to decide upon. Every method throws an
 * {@link OutageException} when the broker is away.
 */
public interface RejectedReports {
    /** The first of them, oldest first; looking takes nothing away. */
    List<RejectedReport> list(int limit);

    Optional<RejectedReport> find(String id);

    /**
     * Sends a message again to the trackers as it came, and takes it away once the broker has confirmed that.
     *
     * @return whether there was such a message
     */
    boolean replay(String id);

    /** Takes a message away for good; says whether there was one. */
    boolean drop(String id);
}
