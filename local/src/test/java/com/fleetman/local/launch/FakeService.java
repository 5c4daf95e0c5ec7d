// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.launch;

import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;

import com.sun.net.httpserver.HttpServer;

/** Plays a service: takes its port from the environment, answers that it is ready, and notes its end. */
final class FakeService {
    private FakeService() {}

    public static void main(String[] arguments) throws Exception {
        if (System.getenv("FLEETMAN_SIMULATOR_VEHICLES") != null
                && System.getenv("FLEETMAN_SIMULATOR_VEHICLES").equals("13")) {
            System.out.println("2026-11-21 ERROR thirteen vehicles are too many");
            System.exit(1);
        }
        int port = Integer.parseInt(System.getenv("SERVER_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(System.getenv("SERVER_ADDRESS"), port), 0);
        server.createContext("/actuator/health/readiness", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        System.out.println("vehicles " + System.getenv("FLEETMAN_SIMULATOR_VEHICLES"));
        new CountDownLatch(1).await();
    }
}
