// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.broker;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was set aside on {@value Refusal#QUEUE}, for the operator to look at and to decide upon. Every method throws an
 * {@link OutageException} when the broker is away.
 */
public interface RejectedReports {
    /** The first of them, oldest first; looking takes nothing away. */
    List<RejectedReport> list(int limit);

    Optional<RejectedReport> find(String id);

    /**
     * Sends messages again to the trackers as they came, and takes them away once the broker has confirmed that.
     *
     * @return how many of them there were
     */
    int replay(Set<String> ids);

    /** Takes messages away for good; says how many of them there were. */
    int drop(Set<String> ids);
}
