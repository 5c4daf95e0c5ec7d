// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.rabbitmq;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.rabbitmq.client.CancelCallback;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.ConsumerShutdownSignalCallback;
import org.jspecify.annotations.Nullable;

/**
 * What one channel has received from all its queues, in the order of its delivery tags, so that one acknowledgement
 * covers everything up to a message. The prefetch bounds it.
 */
final class Inbox {
    private final BlockingQueue<Received> waiting = new LinkedBlockingQueue<>();
    private final Map<String, Long> received = new ConcurrentHashMap<>();
    private final Channel channel;
    private final CountDownLatch over;

    /** @param over opened when the channel or one of its consumers ends */
    Inbox(Channel channel, CountDownLatch over) {
        this.channel = channel;
        this.over = over;
    }

    /** Starts to consume a queue, and returns the tag of the consumer, which shows the operator whose it is. */
    String subscribe(String queue, String owner, Map<String, Object> arguments) throws IOException {
        CancelCallback cancelled = _ -> over.countDown();
        ConsumerShutdownSignalCallback shutDown = (_, _) -> over.countDown();
        return channel.basicConsume(queue, false, owner + " " + queue, false, false, arguments,
                (tag, message) -> {
                    received.merge(tag, 1L, Long::sum);
                    waiting.add(new Received(tag, message.getEnvelope(), message.getProperties(), message.getBody()));
                }, cancelled, shutDown);
    }

    /** How much a consumer has received so far. */
    long received(String consumer) {
        return received.getOrDefault(consumer, 0L);
    }

    void unsubscribe(String consumer) throws IOException {
        channel.basicCancel(consumer);
    }

    /** Whether nothing that this consumer received is waiting. */
    boolean nothingFrom(String consumer) {
        return waiting.stream().noneMatch(received -> received.consumer().equals(consumer));
    }

    @Nullable
    Received poll(long time, TimeUnit unit) throws InterruptedException {
        return waiting.poll(time, unit);
    }

    /** The next message, if one comes in time, and what else has already arrived, up to a size. */
    List<Received> next(int size, long time, TimeUnit unit) throws InterruptedException {
        List<Received> batch = new ArrayList<>();
        Received first = waiting.poll(time, unit);
        if (first != null) {
            batch.add(first);
            waiting.drainTo(batch, size - 1);
        }
        return batch;
    }
}
