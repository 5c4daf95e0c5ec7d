// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.leadership;

import io.kubernetes.client.extended.leaderelection.resourcelock.LeaseLock;
import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.openapi.apis.CoordinationV1Api;
import org.springframework.boot.autoconfigure.condition.ConditionalOnCloudPlatform;
import org.springframework.boot.cloud.CloudPlatform;
import org.springframework.cloud.kubernetes.commons.KubernetesNamespaceProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

import com.fleetman.messaging.ServedBy;
import com.fleetman.simulator.reporting.FleetControl;

/** Lets simulators in a cluster agree on who reports. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnCloudPlatform(CloudPlatform.KUBERNETES)
class LeadershipConfiguration {
    @Bean
    LeaseClock leaseClock(ApiClient client, KubernetesNamespaceProvider namespace, ServedBy servedBy) {
        return new LeaseClock(new CoordinationV1Api(client), namespace.getNamespace(), servedBy.service(),
                servedBy.instance());
    }

    /** Started after the simulation, which rests until then, and stopped before it, so that the next may begin. */
    @Bean
    @DependsOn("simulation")
    Leadership leadership(ApiClient client, KubernetesNamespaceProvider namespace, ServedBy servedBy, LeaseClock clock,
            FleetControl fleet) {
        return new Leadership(
                new LeaseLock(namespace.getNamespace(), servedBy.service(), servedBy.instance(), client), clock, fleet);
    }

    @Bean
    LeadershipHealth leadershipHealthIndicator(Leadership leadership, FleetControl fleet) {
        return new LeadershipHealth(leadership, fleet);
    }
}
