// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.launch;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What can be said to {@code up}; what is not said is left to the services. */
final class FleetOptions {
    @Option(names = "--vehicles", paramLabel = "N", description = "how many vehicles drive")
    @Nullable
    Integer vehicles;

    @Option(names = "--speed", paramLabel = "X", description = "how much faster than real time they drive")
    @Nullable
    Double speed;

    @Option(names = "--tracks", paramLabel = "DIR", description = "drive along the GPX files of this directory")
    @Nullable
    Path tracks;

    @Option(names = "--rabbitmq", paramLabel = "URI", arity = "0..1", fallbackValue = "amqp://localhost:5672", description = "use the RabbitMQ that runs there instead of an embedded broker")
    @Nullable
    String rabbitMq;

    @Option(names = "--port-offset", paramLabel = "N", description = "add N to every port of the fleet")
    int portOffset;

    /** The ports that must be free: an embedded broker has one, another's RabbitMQ does not. */
    List<Door> doors() {
        return Arrays.stream(Door.values()).filter(door -> door != Door.BROKER || rabbitMq == null).toList();
    }
}
