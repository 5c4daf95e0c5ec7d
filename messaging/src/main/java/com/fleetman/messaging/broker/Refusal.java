// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.broker;

/**
 * A report that a healthy system cannot take, to be set aside on {@value #QUEUE}.
 *
 * @param reason one line for the operator
 */
public record Refusal(Delivery delivery, String reason) {
    public static final String QUEUE = "positions.rejected";
}
