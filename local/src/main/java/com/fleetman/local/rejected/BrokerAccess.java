// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.rejected;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import com.fleetman.local.control.BrokerSettings;
import com.fleetman.local.home.Home;
import com.fleetman.messaging.broker.RejectedReports;

/** The broker of the fleet that runs here, or else the one that the usual settings name. */
final class BrokerAccess implements RejectedAccess {
    private static final String[] DEFAULTS = {"spring.application.name=fleetman-rejected",
            "spring.config.import=classpath:fleetman-messaging.yaml",
            // Who types this sits beside the broker, not in a container.
            "spring.profiles.default=localhost"};

    static {
        // What is to be said is said in one sentence. Libraries read these when they make their first logger.
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "off");
        System.setProperty("org.jboss.logging.provider", "slf4j");
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
    }

    private final Supplier<Map<String, String>> runningFleet;

    /** @param runningFleet the environment that leads to the broker of the fleet that runs here; empty when none runs */
    BrokerAccess(Supplier<Map<String, String>> runningFleet) {
        this.runningFleet = runningFleet;
    }

    static BrokerAccess ofThisMachine() {
        return new BrokerAccess(() -> {
            try {
                return BrokerSettings.ofRunningFleet(Home.fromEnvironment().control())
                        .map(BrokerSettings::environment)
                        .orElse(Map.of());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    @Override
    public int use(ToIntFunction<RejectedReports> work) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources()
                .addFirst(
                        new SystemEnvironmentPropertySource("fleet-systemEnvironment", Map.copyOf(runningFleet.get())));
        try (ConfigurableApplicationContext context = application(environment).run()) {
            return work.applyAsInt(context.getBean(RejectedReports.class));
        } catch (RuntimeException failure) {
            throw new BrokerUnusableException(name(environment), failure);
        }
    }

    private static SpringApplicationBuilder application(StandardEnvironment environment) {
        return new SpringApplicationBuilder(BrokerContext.class).environment(environment)
                .properties(DEFAULTS)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .lazyInitialization(true);
    }

    private static String name(Environment environment) {
        return "activemq".equalsIgnoreCase(environment.getProperty("fleetman.messaging.broker"))
                ? "ActiveMQ on " + environment.getProperty("fleetman.messaging.activemq.url")
                : "RabbitMQ on %s:%s".formatted(environment.getProperty("spring.rabbitmq.host", "localhost"),
                        environment.getProperty("spring.rabbitmq.port", "5672"));
    }
}
