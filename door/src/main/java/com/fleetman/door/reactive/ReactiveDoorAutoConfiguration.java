// SPDX-License-Identifier: Apache-2.0
package com.fleetman.door.reactive;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.webflux.autoconfigure.error.ErrorWebFluxAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.codec.ServerCodecConfigurer;

import com.fleetman.door.DoorAutoConfiguration;
import com.fleetman.door.Draining;
import com.fleetman.messaging.ServedBy;
import com.fleetman.messaging.ServedByAutoConfiguration;

/** Puts on every answer of a WebFlux service what all have in common. */
@AutoConfiguration(after = {ServedByAutoConfiguration.class,
        DoorAutoConfiguration.class}, before = ErrorWebFluxAutoConfiguration.class)
@ConditionalOnWebApplication(type = Type.REACTIVE)
public class ReactiveDoorAutoConfiguration {
    @Bean
    ServedByFilter servedByFilter(ServedBy servedBy) {
        return new ServedByFilter(servedBy);
    }

    @Bean
    @ConditionalOnBean(Draining.class)
    DrainingFilter drainingFilter(Draining draining) {
        return new DrainingFilter(draining);
    }

    @Bean
    ResponseWriter responseWriter(ServerCodecConfigurer codecs) {
        return new ResponseWriter(codecs);
    }

    @Bean
    ProblemHandler problemHandler(Problems problems, ResponseWriter writer) {
        return new ProblemHandler(problems, writer);
    }
}
