// SPDX-License-Identifier: Apache-2.0
package com.fleetman.webapp;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The page. */
@SpringBootApplication(proxyBeanMethods = false)
public class WebappApplication {
    public static void main(String[] args) {
        SpringApplication.run(WebappApplication.class, args);
    }
}
