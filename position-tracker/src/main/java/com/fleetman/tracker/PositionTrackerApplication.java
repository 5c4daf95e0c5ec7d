// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The position tracker. */
@SpringBootApplication
public class PositionTrackerApplication {
    public static void main(String[] args) {
        SpringApplication.run(PositionTrackerApplication.class, args);
    }
}
