// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.live;

import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import com.fleetman.gateway.picture.LivePicture;
import com.fleetman.gateway.picture.PictureFeed;
import com.fleetman.gateway.settings.GatewayProperties;
import com.fleetman.gateway.tracker.TrackerProbe;
import com.fleetman.messaging.ServedBy;

/** Wires the live stream. */
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {
    @Bean
    LiveStream liveStream(LivePicture picture, PictureFeed feed, TrackerProbe probe, ServedBy servedBy,
            MeterRegistry meters, InstantSource clock, RandomGenerator random, GatewayProperties settings) {
        Frames frames = new Frames(servedBy);
        Supplier<FleetHealth> health = () -> new FleetHealth(feed.connected(), probe.up(), picture.lastReceived());
        return new LiveStream(picture, new HealthTeller(health, frames, settings.live().healthInterval()), frames,
                clock, random, settings.live(), meters);
    }

    @Bean(destroyMethod = "dispose")
    LiveTicker liveTicker(LiveStream stream, GatewayProperties settings) {
        return new LiveTicker(stream, settings.live().batchInterval());
    }

    @Bean
    RouterFunction<ServerResponse> liveRoutes(LiveStream stream) {
        LiveHandler handler = new LiveHandler(stream);
        return RouterFunctions.route().GET("/api/live", handler::watch).GET("/live", handler::watch).build();
    }
}
