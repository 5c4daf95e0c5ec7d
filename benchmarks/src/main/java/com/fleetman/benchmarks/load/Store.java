// SPDX-License-Identifier: Apache-2.0
package com.fleetman.benchmarks.load;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fleetman.benchmarks.fleet.ServiceProcess;
import com.fleetman.containers.MongoServer;
import com.fleetman.containers.Ports;

/** A store that a tracker is measured on. */
public sealed interface Store extends AutoCloseable {
    String name();

    /** Without the name of a database. */
    String uri();

    Optional<ProcessHandle> process();

    /** What a tracker on this store is set to, beyond where the store is. */
    Map<String, String> settings();

    @Override
    void close();

    static Store embedded(Path home) {
        int port = Ports.free();
        return new Embedded(port,
                ServiceProcess
                        .start(home, "local", Embedded.HEAP_MIB, List.of(), Map.of(), "infrastructure",
                                "--broker-port=" + Ports.free(),
                                "--store-port=" + port)
                        .awaitLine("store mongodb://"));
    }

    static Store mongodb() {
        return new MongoDb(MongoServer.started());
    }

    /** The laptop's, in a process of its own, in memory. */
    record Embedded(int port, ServiceProcess server) implements Store {
        /** A million positions, and as much again, so that the collector does not do most of the work. */
        private static final int HEAP_MIB = 4096;

        @Override
        public String name() {
            return "the embedded store";
        }

        @Override
        public String uri() {
            return "mongodb://localhost:" + port + "/";
        }

        @Override
        public Optional<ProcessHandle> process() {
            return Optional.of(server.handle());
        }

        @Override
        public Map<String, String> settings() {
            return Map.of("FLEETMAN_TRACKER_HISTORY_LIMIT", "1000000");
        }

        @Override
        public void close() {
            server.close();
        }
    }

    /** The one of the manifests, on a disk. */
    record MongoDb(MongoServer server) implements Store {
        @Override
        public String name() {
            return "mongo:8";
        }

        @Override
        public String uri() {
            return server.uri("");
        }

        @Override
        public Optional<ProcessHandle> process() {
            return server.process();
        }

        @Override
        public Map<String, String> settings() {
            return Map.of();
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
