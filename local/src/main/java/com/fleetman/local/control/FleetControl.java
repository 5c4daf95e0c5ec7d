// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.control;

import java.time.InstantSource;
import java.util.Map;

import com.fleetman.local.supervision.Fleet;

/** What can be asked of a running fleet. */
public final class FleetControl {
    private final Fleet fleet;
    private final BrokerSettings broker;
    private final StatusTable table;

    /** @param broker the environment that leads a service to the broker of this fleet */
    public FleetControl(Fleet fleet, Map<String, String> broker, InstantSource clock) {
        this.fleet = fleet;
        this.broker = new BrokerSettings(broker);
        this.table = new StatusTable(clock);
    }

    Reply answer(String what, String service) {
        try {
            return switch (what) {
                case "GET status" -> Reply.ok(table.of(fleet.status()));
                case "GET broker" -> Reply.ok(broker.toText());
                case "POST stop" -> fleet.stop(service)
                        ? Reply.ok("%s is stopped; ./fleet start %s starts it again.".formatted(service, service))
                        : unknown(service);
                case "POST start" -> fleet.start(service)
                        ? Reply.ok("%s starts; ./fleet status shows when it is ready.".formatted(service))
                        : unknown(service);
                default -> Reply.unknown("The running fleet does not know how to " + what + ".");
            };
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return Reply.unknown("The fleet is stopping.");
        }
    }

    private Reply unknown(String service) {
        return Reply.unknown(
                "There is no service '%s': there are %s.".formatted(service, String.join(", ", fleet.names())));
    }
}
