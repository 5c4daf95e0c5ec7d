// SPDX-License-Identifier: Apache-2.0
package com.fleetman.door.servlet;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import com.fleetman.door.Draining;

import static org.assertj.core.api.Assertions.assertThat;

/** What callers are told while the service stops. */
class DrainingFilterTest {
    private final Draining draining = new Draining(Duration.ofMillis(50));
    private final DrainingFilter filter = new DrainingFilter(draining);

    @Test
    @Timeout(20)
    void connectionsEndWithTheirNextAnswerOnceTheServiceStops() throws Exception {
        draining.start();
        assertThat(connection()).isNull();

        CountDownLatch stopped = new CountDownLatch(1);
        draining.stop(stopped::countDown);

        assertThat(connection()).isEqualTo("close");
        stopped.await();
    }

    private @Nullable String connection() throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest(), response, new MockFilterChain());
        return response.getHeader("Connection");
    }
}
