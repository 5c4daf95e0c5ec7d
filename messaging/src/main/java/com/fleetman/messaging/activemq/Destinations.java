// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.activemq;

import org.apache.activemq.command.ActiveMQQueue;
import org.apache.activemq.command.ActiveMQTopic;

import com.fleetman.messaging.broker.Refusal;

/** Where messages go on ActiveMQ. */
record Destinations(ActiveMQQueue reports, ActiveMQQueue rejected, ActiveMQTopic updates) {
    static Destinations of(String reportQueue) {
        return new Destinations(new ActiveMQQueue(reportQueue), new ActiveMQQueue(Refusal.QUEUE),
                new ActiveMQTopic("vehicle.updates"));
    }
}
