// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.supervision;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * What is known of a service at one moment.
 *
 * @param pid of its process, empty while there is none
 * @param since when it came into this state
 * @param restarts how often it died and was started again
 */
public record ServiceStatus(String name, State state, OptionalLong pid, int port, Instant since, int restarts) {}
