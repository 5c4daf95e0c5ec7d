// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.launch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fleetman.local.process.ProcessSpec;
import com.fleetman.local.process.Readiness;

/** The five processes of the laptop rung: their commands, and the settings that lead them to each other. */
final class FleetPlan {
    private static final int SMALL_FLEET = 10_000;

    private final Jvm jvm;
    private final FleetOptions options;
    private final FleetBroker broker;

    FleetPlan(Jvm jvm, FleetOptions options, FleetBroker broker) {
        this.jvm = jvm;
        this.options = options;
        this.broker = broker;
    }

    FleetBroker broker() {
        return broker;
    }

    /** In the order in which they are to be stopped: who sends first, what all need last. */
    List<ProcessSpec> processes() throws IOException {
        return List.of(simulator(), webapp(), gateway(), tracker(), infrastructure());
    }

    String url(Door door) {
        return switch (door) {
            case BROKER -> broker.address();
            case STORE -> "mongodb://localhost:" + port(door);
            default -> "http://localhost:" + port(door);
        };
    }

    private ProcessSpec simulator() throws IOException {
        Map<String, String> settings = new HashMap<>(broker.settings());
        settings.putAll(fleetWide());
        if (options.vehicles != null) {
            settings.put("FLEETMAN_SIMULATOR_VEHICLES", String.valueOf(options.vehicles));
        }
        if (options.tracks != null) {
            settings.put("FLEETMAN_SIMULATOR_TRACKS", options.tracks.toAbsolutePath().normalize().toString());
        }
        boolean large = options.vehicles != null && options.vehicles > SMALL_FLEET;
        return service(Door.SIMULATOR, large ? 512 : 128, settings);
    }

    private ProcessSpec webapp() throws IOException {
        return service(Door.PAGE, 96, Map.of("FLEETMAN_WEBAPP_GATEWAY_URL", url(Door.GATEWAY)));
    }

    private ProcessSpec gateway() throws IOException {
        Map<String, String> settings = new HashMap<>(broker.settings());
        settings.put("FLEETMAN_GATEWAY_TRACKER_URL", url(Door.TRACKER));
        return service(Door.GATEWAY, 128, settings);
    }

    private ProcessSpec tracker() throws IOException {
        Map<String, String> settings = new HashMap<>(broker.settings());
        settings.putAll(fleetWide());
        settings.put("SPRING_MONGODB_URI", url(Door.STORE) + "/fleetman");
        return service(Door.TRACKER, 160, settings);
    }

    /** What the simulator drives by, the tracker has to believe. */
    private Map<String, String> fleetWide() {
        return options.speed == null
                ? Map.of()
                : Map.of("FLEETMAN_SIMULATION_SPEED_FACTOR", String.valueOf(options.speed));
    }

    private ProcessSpec infrastructure() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("infrastructure", "--store-port=" + port(Door.STORE)));
        if (broker.isEmbedded()) {
            arguments.add("--broker-port=" + port(Door.BROKER));
        }
        return new ProcessSpec("infrastructure",
                port(broker.isEmbedded() ? Door.BROKER : Door.STORE),
                // The bounded history lies in this heap: about 1 KB a position.
                jvm.command("local", 448, arguments.toArray(String[]::new)),
                Map.of(),
                Readiness.ofPort(port(Door.STORE)));
    }

    private ProcessSpec service(Door door, int heapMiB, Map<String, String> settings) throws IOException {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("SPRING_PROFILES_ACTIVE", "local");
        environment.put("SERVER_PORT", String.valueOf(port(door)));
        // Nothing on a laptop asks who calls: keep the doors closed to the network around it.
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        return new ProcessSpec(door.owner(),
                port(door),
                jvm.command(door.owner(), heapMiB),
                environment,
                Readiness.ofHttp(url(door) + "/actuator/health/readiness"));
    }

    private int port(Door door) {
        return door.port(options.portOffset);
    }
}
