// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The position simulator. */
@SpringBootApplication
public class PositionSimulatorApplication {
    public static void main(String[] args) {
        SpringApplication.run(PositionSimulatorApplication.class, args);
    }
}
