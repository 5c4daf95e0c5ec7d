// SPDX-License-Identifier: Apache-2.0
package com.fleetman.door.reactive;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

import com.fleetman.door.Draining;

import static org.assertj.core.api.Assertions.assertThat;

/** What callers are told while the service stops. */
class DrainingFilterTest {
    private final Draining draining = new Draining(Duration.ofMillis(50));
    private final DrainingFilter filter = new DrainingFilter(draining);

    @Test
    @Timeout(20)
    void connectionsEndWithTheirNextAnswerOnceTheServiceStops() throws InterruptedException {
        draining.start();
        assertThat(answer().containsHeader(HttpHeaders.CONNECTION)).isFalse();

        CountDownLatch stopped = new CountDownLatch(1);
        draining.stop(stopped::countDown);

        assertThat(answer().getFirst(HttpHeaders.CONNECTION)).isEqualTo("close");
        stopped.await();
    }

    private HttpHeaders answer() {
        MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/"));
        filter.filter(exchange, passed -> passed.getResponse().setComplete()).block();
        return exchange.getResponse().getHeaders();
    }
}
