// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.rabbitmq;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeoutException;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;

/**
 * Makes the bindings that a tracker claims, and makes them again now and then: another tracker may just have ended them
 * for a claimant that was gone.
 */
final class ClaimKeeper implements Upkeep {
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Connection connection;
    private final Claims claims;
    private final InstantSource clock;
    private Instant nextLook = Instant.MIN;

    ClaimKeeper(Connection connection, Claims claims, InstantSource clock) {
        this.connection = connection;
        this.claims = claims;
        this.clock = clock;
    }

    @Override
    public void advance() throws IOException, TimeoutException {
        if (!clock.instant().isBefore(nextLook)) {
            try (Channel channel = connection.createChannel()) {
                claims.bind(channel);
            }
            nextLook = clock.instant().plus(PAUSE);
        }
    }
}
