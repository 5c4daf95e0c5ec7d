// SPDX-License-Identifier: Apache-2.0
package com.fleetman.door.servlet;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

import com.fleetman.door.DoorAutoConfiguration;
import com.fleetman.door.Draining;
import com.fleetman.messaging.ServedBy;
import com.fleetman.messaging.ServedByAutoConfiguration;

/** Puts on every answer of a servlet service what all have in common. */
@AutoConfiguration(after = {ServedByAutoConfiguration.class, DoorAutoConfiguration.class})
@ConditionalOnWebApplication(type = Type.SERVLET)
public class ServletDoorAutoConfiguration {
    /** Before all others, so that their refusals carry it too. */
    @Bean
    FilterRegistrationBean<ServedByFilter> servedByFilter(ServedBy servedBy) {
        FilterRegistrationBean<ServedByFilter> filter = new FilterRegistrationBean<>(new ServedByFilter(servedBy));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    @ConditionalOnBean(Draining.class)
    DrainingFilter drainingFilter(Draining draining) {
        return new DrainingFilter(draining);
    }
}
