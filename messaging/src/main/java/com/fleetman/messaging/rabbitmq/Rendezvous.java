// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.rabbitmq;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much a consumer wants each queue. The broker gives a queue to the consumer that wants it most, so consumers
 * share the queues without knowing of each other, and one that comes or goes moves none but its own.
 * A consumer puts the queues in an order of its own, by hash, instead of drawing a number for each: as every consumer
 * then has one first choice, one second choice and so on, the shares come out far more even.
 */
final class Rendezvous {
    private static final int TIE_BREAK = 1 << 16;

    private Rendezvous() {}

    /** The {@code x-priority} of this consumer on each of the queues. */
    static Map<String, Integer> priorities(String consumer, List<String> queues) {
        List<String> leastWantedFirst = queues.stream()
                .sorted(Comparator.comparingInt(queue -> hash(consumer, queue)))
                .toList();
        Map<String, Integer> priorities = new HashMap<>();
        for (int rank = 0; rank < leastWantedFirst.size(); rank++) {
            String queue = leastWantedFirst.get(rank);
            priorities.put(queue, rank * TIE_BREAK + Math.floorMod(hash(queue, consumer), TIE_BREAK));
        }
        return priorities;
    }

    private static int hash(String first, String second) {
        try {
            byte[] text = (first + '\n' + second).getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text)).getInt();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
