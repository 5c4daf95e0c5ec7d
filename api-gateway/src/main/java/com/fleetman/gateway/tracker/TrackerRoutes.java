// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.tracker;

import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.builder.BooleanSpec;
import org.springframework.cloud.gateway.route.builder.Buildable;
import org.springframework.cloud.gateway.route.builder.UriSpec;
import org.springframework.cloud.gateway.support.RouteMetadataUtils;

import com.fleetman.gateway.settings.GatewayProperties;

/** Ends of routes that lead to the tracker. */
public final class TrackerRoutes {
    private final GatewayProperties settings;
    private final GatewayFilter guard;

    TrackerRoutes(GatewayProperties settings, TrackerGuard guard) {
        this.settings = settings;
        this.guard = new GuardFilter(guard);
    }

    /**
     * @param pattern regular expression of the paths asked for
     * @param path what the tracker is asked instead
     * @param outer filters around the guard
     */
    public Buildable<Route> to(BooleanSpec requests, String pattern, String path, GatewayFilter... outer) {
        UriSpec route = requests.filters(filters -> filters.rewritePath(pattern, path).filters(outer).filter(guard));
        return route
                .metadata(RouteMetadataUtils.CONNECT_TIMEOUT_ATTR, (int) settings.tracker().connectTimeout().toMillis())
                .uri(settings.trackerUri());
    }
}
