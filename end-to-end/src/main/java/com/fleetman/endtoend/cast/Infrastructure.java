// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cast;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fleetman.containers.MongoServer;
import com.fleetman.containers.RabbitMqServer;

/**
 * The broker and the store of one fleet, in containers that it may share with others.
 *
 * @param virtualHost where its queues are
 * @param database where its documents are
 */
public record Infrastructure(RabbitMqServer broker, String virtualHost, MongoServer store, String database) {
    private static final String PREFIX = "spring.rabbitmq.";

    /** How a service finds the broker. */
    public Map<String, String> brokerSettings() {
        return Map.of("fleetman.messaging.broker", "rabbitmq", PREFIX + "host", broker.host(), PREFIX + "port",
                String.valueOf(broker.port()), PREFIX + "username", broker.user(), PREFIX + "password",
                broker.password(), PREFIX + "virtual-host", virtualHost);
    }

    public String storeUri() {
        return store.uri(database);
    }

    /** How many messages lie in each queue, handed out ones too. */
    public Map<String, Long> messages() {
        Map<String, Long> messages = new HashMap<>();
        rows("list_queues", "name", "messages")
                .forEach(row -> messages.put(row.getFirst(), Long.parseLong(row.get(1))));
        return messages;
    }

    /** What {@code rabbitmqctl} lists, a row a line. */
    public List<List<String>> rows(String list, String... columns) {
        String[] command = new String[columns.length + 5];
        System.arraycopy(new String[]{list, "--quiet", "--no-table-headers", "--vhost", virtualHost}, 0, command, 0, 5);
        System.arraycopy(columns, 0, command, 5, columns.length);
        return broker.control(command).lines().map(line -> List.of(line.split("\t", -1))).toList();
    }
}
