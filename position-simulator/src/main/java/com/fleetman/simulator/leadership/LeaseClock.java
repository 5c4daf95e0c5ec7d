// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.leadership;

import java.net.HttpURLConnection;
import java.util.Map;
import java.util.Optional;

import io.kubernetes.client.openapi.ApiException;
import io.kubernetes.client.openapi.apis.CoordinationV1Api;
import io.kubernetes.client.openapi.models.V1Lease;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import com.fleetman.simulator.reporting.ClockKeeper;
import com.fleetman.simulator.reporting.FleetClock;

/**
 * The fleet clock, as an annotation of the Lease: whoever leads next goes on by it. A fleet whose speed was never
 * changed needs none, because there every simulator's clock is the same.
 */
final class LeaseClock implements ClockKeeper {
    static final String ANNOTATION = "fleetman.com/clock";

    private static final Logger log = LoggerFactory.getLogger(LeaseClock.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int TRIES = 5;

    private final CoordinationV1Api leases;
    private final String namespace;
    private final String name;
    private final String identity;

    LeaseClock(CoordinationV1Api leases, String namespace, String name, String identity) {
        this.leases = leases;
        this.namespace = namespace;
        this.name = name;
        this.identity = identity;
    }

    /** Only the leader's clock counts. */
    @Override
    public void keep(FleetClock clock) {
        try {
            boolean written = false;
            for (int i = 0; i < TRIES && !written; i++) {
                V1Lease lease = leases.readNamespacedLease(name, namespace).execute();
                written = !isOurs(lease) || write(lease, clock);
            }
            if (!written) {
                log.warn("The changed clock is not in the Lease: the next leader's vehicles will leap");
            }
        } catch (ApiException e) {
            log.warn("The changed clock is not in the Lease, and the next leader's vehicles will leap: {}",
                    Answer.of(e));
        }
    }

    Optional<FleetClock> read() {
        try {
            V1Lease lease = leases.readNamespacedLease(name, namespace).execute();
            Map<String, String> notes = lease.getMetadata() == null ? null : lease.getMetadata().getAnnotations();
            String text = notes == null ? null : notes.get(ANNOTATION);
            return text == null ? Optional.empty() : Optional.of(JSON.readValue(text, FleetClock.class));
        } catch (ApiException e) {
            log.warn("The clock in the Lease cannot be read, and vehicles may leap: {}", Answer.of(e));
        } catch (JacksonException e) {
            log.warn("The clock in the Lease cannot be understood, and vehicles may leap: {}", e.getOriginalMessage());
        }
        return Optional.empty();
    }

    private boolean isOurs(V1Lease lease) {
        return lease.getSpec() != null && identity.equals(lease.getSpec().getHolderIdentity());
    }

    /** @return false when the Lease was renewed in the meantime */
    private boolean write(V1Lease lease, FleetClock clock) throws ApiException {
        try {
            lease.getMetadata().putAnnotationsItem(ANNOTATION, JSON.writeValueAsString(clock));
            leases.replaceNamespacedLease(name, namespace, lease).execute();
            return true;
        } catch (ApiException e) {
            if (e.getCode() == HttpURLConnection.HTTP_CONFLICT) {
                return false;
            }
            throw e;
        }
    }
}
