// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

import com.fleetman.messaging.ServedBy;

/** Puts our filter before all others, so that their refusals carry it too. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {
    @Bean
    FilterRegistrationBean<ServedByFilter> servedByFilter(ServedBy servedBy) {
        FilterRegistrationBean<ServedByFilter> registration = new FilterRegistrationBean<>(
                new ServedByFilter(servedBy));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
