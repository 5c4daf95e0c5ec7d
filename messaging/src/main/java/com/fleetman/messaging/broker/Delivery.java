// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.broker;

import com.fleetman.messaging.report.PositionReport;

/**
 * A report as the broker hands it over.
 *
 * @param redelivered true when it may have been handled before, wholly or in part
 */
public record Delivery(PositionReport report, boolean redelivered) {}
