// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.rejected;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;

/** Reaches a broker as the services do, by the same settings. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class BrokerContext {}
