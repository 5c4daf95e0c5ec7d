// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.web;

import java.time.InstantSource;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;

import com.fleetman.door.servlet.ServletDoorAutoConfiguration;
import com.fleetman.messaging.ServedBy;
import com.fleetman.tracker.ApiDescription;
import com.fleetman.tracker.Positions;
import com.fleetman.tracker.TrackerProperties;

/** What a slice of the web needs besides its controllers and their repositories; every answer is as it is described. */
@TestConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration(ServletDoorAutoConfiguration.class)
@Import(WebConfiguration.class)
@EnableConfigurationProperties(TrackerProperties.class)
public class WebSlice {
    public static final ServedBy SERVED_BY = new ServedBy("position-tracker", "1", "test");

    @Bean
    InstantSource clock() {
        return InstantSource.fixed(Positions.NOON);
    }

    @Bean
    ServedBy servedBy() {
        return SERVED_BY;
    }

    @Bean
    MockMvcBuilderCustomizer everyAnswerIsDescribed() {
        return mvc -> mvc.alwaysDo(result -> {
            MockHttpServletResponse answer = result.getResponse();
            ApiDescription.check(String.valueOf(result.getRequest().getPathInfo() == null
                    ? result.getRequest().getRequestURI()
                    : result.getRequest().getPathInfo()), answer.getStatus(), answer.getContentType(),
                    answer.getContentAsString());
        });
    }
}
