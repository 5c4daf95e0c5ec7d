// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.picture;

import java.time.InstantSource;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.fleetman.gateway.settings.GatewayProperties;
import com.fleetman.gateway.tracker.TrackerApi;
import com.fleetman.messaging.broker.UpdateConsumer;

/** Wires the live picture. */
@Configuration(proxyBeanMethods = false)
class PictureConfiguration {
    @Bean
    LivePicture livePicture() {
        return new LivePicture();
    }

    @Bean
    PictureFeed pictureFeed(UpdateConsumer updates, TrackerApi tracker, LivePicture picture, MeterRegistry meters,
            GatewayProperties settings) {
        return new PictureFeed(updates, new SnapshotLoader(tracker, picture, settings.picture().pageSize()), picture,
                new PictureMeters(meters, picture), settings.picture());
    }

    @Bean("picture")
    PictureReadiness pictureReadiness(PictureFeed feed, LivePicture picture, InstantSource clock,
            GatewayProperties settings) {
        return new PictureReadiness(feed, picture, clock, settings.picture().readyAfter());
    }
}
