// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.rabbitmq;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ShutdownSignalException;

/**
 * A queue that exists beyond the number wanted.
 *
 * @param waiting reports that no consumer has received
 * @param consumers how many trackers are subscribed to it, of which each may have received what it has not handled
 */
record LeftOver(String name, long waiting, long consumers) {
    /** Whether it can go; nothing comes in any more, as no slot is bound to it. */
    boolean done() {
        return waiting == 0 && consumers == 0;
    }

    /** The queue of this name, if there is one. */
    static Optional<LeftOver> find(Connection connection, String name) throws IOException, TimeoutException {
        Channel channel = connection.createChannel();
        try {
            AMQP.Queue.DeclareOk state = channel.queueDeclarePassive(name);
            channel.close();
            return Optional.of(new LeftOver(name, state.getMessageCount(), state.getConsumerCount()));
        } catch (IOException e) {
            if (e.getCause() instanceof ShutdownSignalException signal
                    && signal.getReason() instanceof AMQP.Channel.Close close
                    && close.getReplyCode() == AMQP.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
