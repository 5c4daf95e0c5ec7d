// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

import java.util.List;

import com.fleetman.endtoend.cluster.Edge;

/** Somebody calls something. */
record Call(Identity from, Endpoint to) implements Comparable<Call> {
    /** What must come of it: whoever has no certificate, or calls over TCP what it may not, gets not a byte. */
    Outcome expected(List<Edge> edges) {
        if (!from.meshed()) {
            return Outcome.CLOSED;
        }
        boolean allowed = edges.stream()
                .anyMatch(edge -> edge.from().equals(from.account()) && edge.to().equals(to.app())
                        && edge.port() == to.own());
        if (allowed) {
            return Outcome.ANSWERED;
        }
        return to.speaksHttp() ? Outcome.FORBIDDEN : Outcome.CLOSED;
    }

    @Override
    public int compareTo(Call other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return from.pod() + " to " + to + " at " + to.host();
    }
}
