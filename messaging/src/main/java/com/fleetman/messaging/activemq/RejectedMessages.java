// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.activemq;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.MapMessage;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;

import org.jspecify.annotations.Nullable;

import com.fleetman.messaging.WireJson;
import com.fleetman.messaging.broker.RejectedReport;

/** How a message looks while it is set aside: its body untouched, with the reason, a name, and its group. */
final class RejectedMessages {
    private static final String ID = "rejectedId";
    private static final String REASON = "reason";
    private static final String ORIGINAL_GROUP = "originalGroup";

    private RejectedMessages() {}

    static void markRejected(Message message, String reason) throws JMSException {
        String contentType = message.getStringProperty(ReportMessages.CONTENT_TYPE);
        String group = message.getStringProperty(ReportMessages.GROUP);
        message.clearProperties();
        set(message, ReportMessages.CONTENT_TYPE, contentType);
        set(message, ORIGINAL_GROUP, group);
        set(message, ID, UUID.randomUUID().toString());
        set(message, REASON, reason);
    }

    static void makeAsItCame(Message message) throws JMSException {
        String contentType = message.getStringProperty(ReportMessages.CONTENT_TYPE);
        String group = message.getStringProperty(ORIGINAL_GROUP);
        message.clearProperties();
        set(message, ReportMessages.CONTENT_TYPE, contentType);
        set(message, ReportMessages.GROUP, group);
    }

    /** The selector of the message with this id. */
    static String named(String id) {
        return ID + " = '" + id.replace("'", "''") + "'";
    }

    static RejectedReport report(Message message) throws JMSException {
        String id = message.getStringProperty(ID);
        String reason = message.getStringProperty(REASON);
        return new RejectedReport(id == null ? message.getJMSMessageID() : id,
                Instant.ofEpochMilli(message.getJMSTimestamp()), reason == null ? "unknown" : reason,
                message.getStringProperty(ReportMessages.CONTENT_TYPE), body(message));
    }

    private static byte[] body(Message message) throws JMSException {
        return switch (message) {
            case BytesMessage bytes -> bytes.getBody(byte[].class);
            case TextMessage text -> String.valueOf(text.getText()).getBytes(StandardCharsets.UTF_8);
            case MapMessage map -> WireJson.mapper().writeValueAsBytes(ReportMessages.entries(map));
            default -> new byte[0];
        };
    }

    private static void set(Message message, String name, @Nullable String value) throws JMSException {
        if (value != null) {
            message.setStringProperty(name, value);
        }
    }
}
