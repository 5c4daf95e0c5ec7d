// SPDX-License-Identifier: Apache-2.0
package com.fleetman.benchmarks.load;

import java.util.Map;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import com.fleetman.messaging.broker.ReportConsumer;
import com.fleetman.messaging.broker.ReportPublisher;

/** The broker port by itself, on the broker that environment variables or system properties name. */
public final class Messaging implements AutoCloseable {
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Context {}

    private final ConfigurableApplicationContext context;

    private Messaging(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * @param settings beyond those of the environment
     * @param batchSize most reports handled together
     */
    public static Messaging connect(Map<String, String> settings, int batchSize) {
        return new Messaging(new SpringApplicationBuilder(Context.class).web(WebApplicationType.NONE)
                .properties(Map.of("spring.application.name", "bench", "spring.main.banner-mode", "off",
                        "logging.level.root", "warn", "fleetman.messaging.broker", "rabbitmq",
                        "fleetman.messaging.batch-size", batchSize))
                .environment(environment(settings))
                .run());
    }

    private static ConfigurableEnvironment environment(Map<String, String> settings) {
        ConfigurableEnvironment environment = new StandardEnvironment();
        environment.getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("bench-systemEnvironment", Map.copyOf(settings)));
        return environment;
    }

    public ReportPublisher reportPublisher() {
        return context.getBean(ReportPublisher.class);
    }

    public ReportConsumer reportConsumer() {
        return context.getBean(ReportConsumer.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
