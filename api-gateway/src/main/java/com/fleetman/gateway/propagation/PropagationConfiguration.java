// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.propagation;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webclient.WebClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.client.ClientRequest;
import reactor.core.publisher.Mono;

/** Routes pass on every header by themselves; this is for the calls that the gateway makes of its own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PropagationProperties.class)
class PropagationConfiguration {
    @Bean
    HeldHeaders heldHeaders(PropagationProperties settings) {
        return new HeldHeaders(settings);
    }

    @Bean
    WebClientCustomizer heldHeadersGoOn() {
        return client -> client.filter((request, next) -> Mono.deferContextual(context -> {
            HttpHeaders held = context.<HttpHeaders>getOrEmpty(HeldHeaders.class).orElse(HttpHeaders.EMPTY);
            return next.exchange(ClientRequest.from(request).headers(headers -> headers.addAll(held)).build());
        }));
    }
}
