// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.broker;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A message that was set aside.
 *
 * @param id its name for the operator
 * @param rejectedAt when it was set aside; absent when the broker itself did it and does not say
 * @param reason one line
 * @param contentType of the body, as its sender called it
 * @param body as it came
 */
public record RejectedReport(String id, @Nullable Instant rejectedAt, String reason, @Nullable String contentType,
        byte[] body) {}
