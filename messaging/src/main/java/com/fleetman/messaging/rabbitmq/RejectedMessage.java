// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.rabbitmq;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.GetResponse;
import org.jspecify.annotations.Nullable;

import com.fleetman.messaging.broker.RejectedReport;
import com.fleetman.messaging.rabbitmq.ConfirmedSender.Outgoing;

/** A message on the queue of rejected ones: set aside by a tracker, or by the broker, which leaves other traces. */
record RejectedMessage(GetResponse response) {
    private static final String DEATHS = "x-death";
    private static final int SHORT_HASH_BYTES = 8;

    long tag() {
        return response.getEnvelope().getDeliveryTag();
    }

    RejectedReport report() {
        String reason = text(headers().get(SetAside.REASON));
        BasicProperties properties = response.getProps();
        if (reason == null) {
            Date time = death().get("time") instanceof Date date ? date : null;
            return new RejectedReport(id(), instant(time), "given up by the broker: " + text(death().get("reason")),
                    properties.getContentType(), response.getBody());
        }
        return new RejectedReport(id(), instant(properties.getTimestamp()), reason, properties.getContentType(),
                response.getBody());
    }

    String id() {
        String given = response.getProps().getMessageId();
        return headers().containsKey(SetAside.REASON) && given != null ? given : hash();
    }

    /** The message as it came. */
    Outgoing again() {
        BasicProperties properties = new BasicProperties.Builder()
                .contentType(response.getProps().getContentType())
                .deliveryMode(SetAside.PERSISTENT)
                .build();
        return new Outgoing(Topology.CANARY, slot(), true, properties, response.getBody());
    }

    private String slot() {
        String slot = text(headers().get(SetAside.SLOT));
        if (slot == null && death().get("routing-keys") instanceof List<?> keys && !keys.isEmpty()) {
            slot = text(keys.getFirst());
        }
        return slot == null ? "0" : slot;
    }

    private Map<?, ?> death() {
        return headers().get(DEATHS) instanceof List<?> deaths && !deaths.isEmpty()
                && deaths.getFirst() instanceof Map<?, ?> latest ? latest : Map.of();
    }

    private Map<String, Object> headers() {
        Map<String, Object> headers = response.getProps().getHeaders();
        return headers == null ? Map.of() : headers;
    }

    private String hash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(response.getBody());
            return HexFormat.of().formatHex(hash, 0, SHORT_HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The client's own kind of text prints as what it holds. */
    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
