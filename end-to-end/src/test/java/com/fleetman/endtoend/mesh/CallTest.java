// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

import java.util.List;

import org.junit.jupiter.api.Test;

import com.fleetman.endtoend.cluster.Edge;

import static org.assertj.core.api.Assertions.assertThat;

class CallTest {
    private static final List<Edge> EDGES = List.of(new Edge("webapp", "api-gateway", 8080, "TCP"),
            new Edge("position-tracker", "queue", 5672, "TCP"));
    private static final Endpoint GATEWAY = new Endpoint("api-gateway", "fleetman-api-gateway", 80, 8080);
    private static final Endpoint BROKER = new Endpoint("queue", "fleetman-queue", 5672, 5672);

    @Test
    void whoeverIsAtAnEdgeIsAnswered() {
        assertThat(expected("webapp", GATEWAY)).isEqualTo(Outcome.ANSWERED);
        assertThat(expected("position-tracker", BROKER)).isEqualTo(Outcome.ANSWERED);
    }

    @Test
    void whoeverIsNotIsToldSoOrHungUpOn() {
        assertThat(expected("stranger", GATEWAY)).isEqualTo(Outcome.FORBIDDEN);
        assertThat(expected("webapp", BROKER)).isEqualTo(Outcome.CLOSED);
    }

    @Test
    void whoeverHasNoCertificateIsHungUpOn() {
        Identity plain = new Identity("webapp", false);

        assertThat(new Call(plain, GATEWAY).expected(EDGES)).isEqualTo(Outcome.CLOSED);
    }

    @Test
    void whatWasHeardTellsWhatBecameOfACall() {
        assertThat(Outcome.of("")).isEqualTo(Outcome.CLOSED);
        assertThat(Outcome.of("HTTP/1.1403")).isEqualTo(Outcome.FORBIDDEN);
        assertThat(Outcome.of("HTTP/1.1200")).isEqualTo(Outcome.ANSWERED);
        assertThat(Outcome.of("001\\0\\0\\0\\0\\001")).isEqualTo(Outcome.ANSWERED);
    }

    private static Outcome expected(String account, Endpoint endpoint) {
        return new Call(new Identity(account, true), endpoint).expected(EDGES);
    }
}
