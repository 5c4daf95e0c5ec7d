// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.launch;

import java.util.Map;

import com.fleetman.local.rabbitmq.RabbitMqAddress;

/**
 * The broker of this fleet.
 *
 * @param address for people
 * @param settings the environment that leads a service to it
 * @param isEmbedded whether it is ours to run
 */
record FleetBroker(String address, Map<String, String> settings, boolean isEmbedded) {
    static FleetBroker embedded(int port) {
        String url = "tcp://localhost:" + port;
        return new FleetBroker(url,
                Map.of("FLEETMAN_MESSAGING_BROKER", "activemq", "FLEETMAN_MESSAGING_ACTIVEMQ_URL", url),
                true);
    }

    static FleetBroker rabbitMq(RabbitMqAddress address) {
        return new FleetBroker(address.toString(), address.settings(), false);
    }
}
