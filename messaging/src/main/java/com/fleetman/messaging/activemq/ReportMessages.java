// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.activemq;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.MapMessage;
import jakarta.jms.Message;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;

import com.fleetman.messaging.MessagingProperties.Format;
import com.fleetman.messaging.report.InvalidReportException;
import com.fleetman.messaging.report.JsonReportCodec;
import com.fleetman.messaging.report.LegacyReportCodec;
import com.fleetman.messaging.report.PositionReport;
import com.fleetman.messaging.report.Slot;

/** Reports as JMS messages: written in one form, read in every form, told apart by the kind of message. */
final class ReportMessages {
    static final String CONTENT_TYPE = "contentType";
    static final String GROUP = "JMSXGroupID";

    private final JsonReportCodec json = new JsonReportCodec();
    private final LegacyReportCodec legacy = new LegacyReportCodec();
    private final Format format;
    private final InstantSource clock;

    ReportMessages(Format format, InstantSource clock) {
        this.format = format;
        this.clock = clock;
    }

    Message write(Session session, PositionReport report) throws JMSException {
        Message message = switch (format) {
            case JSON -> bytes(session, report);
            case LEGACY -> map(session, report);
        };
        // A group goes to one consumer at a time, which is what keeps a vehicle's reports in order.
        message.setStringProperty(GROUP, "slot-" + Slot.of(report.vehicle()));
        return message;
    }

    /** @throws InvalidReportException when the message is not a report */
    PositionReport read(Message message) throws JMSException {
        return switch (message) {
            case BytesMessage bytes -> json.decode(body(bytes));
            case TextMessage text -> json.decode(body(text));
            case MapMessage map -> legacy.decode(entries(map), clock.instant());
            default -> throw new InvalidReportException("neither bytes, text nor a map");
        };
    }

    private Message bytes(Session session, PositionReport report) throws JMSException {
        BytesMessage message = session.createBytesMessage();
        message.setStringProperty(CONTENT_TYPE, JsonReportCodec.CONTENT_TYPE);
        message.writeBytes(json.encode(report));
        return message;
    }

    private Message map(Session session, PositionReport report) throws JMSException {
        MapMessage message = session.createMapMessage();
        for (Map.Entry<String, String> entry : legacy.encode(report).entrySet()) {
            message.setString(entry.getKey(), entry.getValue());
        }
        return message;
    }

    private static byte[] body(BytesMessage message) throws JMSException {
        if (message.getBodyLength() > JsonReportCodec.MAX_BYTES) {
            throw new InvalidReportException("larger than " + JsonReportCodec.MAX_BYTES + " bytes");
        }
        byte[] body = new byte[(int) message.getBodyLength()];
        message.readBytes(body);
        message.reset();
        return body;
    }

    private static byte[] body(TextMessage message) throws JMSException {
        String text = message.getText();
        if (text == null) {
            throw new InvalidReportException("an empty text");
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Map<String, Object> entries(MapMessage message) throws JMSException {
        Map<String, Object> body = new HashMap<>();
        Enumeration<?> names = message.getMapNames();
        while (names.hasMoreElements()) {
            String name = (String) names.nextElement();
            Object value = message.getObject(name);
            if (value != null) {
                body.put(name, value);
            }
        }
        return body;
    }
}
