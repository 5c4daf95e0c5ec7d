// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.launch;

/** What listens on a laptop, and on which port. */
enum Door {
    PAGE(30080, "webapp"),
    GATEWAY(30020, "api-gateway"),
    TRACKER(30021, "position-tracker"),
    SIMULATOR(30022, "position-simulator"),
    BROKER(30616, "broker"),
    STORE(30017, "store");

    private final int usualPort;
    private final String owner;

    Door(int usualPort, String owner) {
        this.usualPort = usualPort;
        this.owner = owner;
    }

    int port(int offset) {
        return usualPort + offset;
    }

    String owner() {
        return owner;
    }
}
