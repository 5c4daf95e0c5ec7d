// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.rejected;

import java.time.Instant;
import java.util.Set;

import com.fleetman.messaging.report.PositionReport;
import com.fleetman.tracker.position.Reason;

/**
 * A report that became no position.
 *
 * @param rejectedAt when we judged it
 */
public record Rejection(PositionReport report, Set<Reason> reasons, Instant rejectedAt) {}
