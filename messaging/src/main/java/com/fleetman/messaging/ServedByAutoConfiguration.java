// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging;

import java.net.InetAddress;
import java.net.UnknownHostException;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.config.MeterFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.info.ProjectInfoAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Tells a process who it is. */
@AutoConfiguration(after = ProjectInfoAutoConfiguration.class)
@EnableConfigurationProperties(VersionProperties.class)
public class ServedByAutoConfiguration {
    private static final long CONTAINER_PID = 1;
    private static final String VERSION = "version";

    @Bean
    ServedBy servedBy(Environment environment, VersionProperties settings, ObjectProvider<BuildProperties> build) {
        String version = settings.version();
        return new ServedBy(environment.getRequiredProperty("spring.application.name"),
                version == null ? version(build.getIfAvailable()) : version, instance());
    }

    private static String version(@Nullable BuildProperties build) {
        String version = build == null ? null : build.getVersion();
        return version == null ? "unknown" : version;
    }

    /** The pod's name in a cluster; on a laptop, where many processes share a host, its name and the process id. */
    private static String instance() {
        String host = hostName();
        long pid = ProcessHandle.current().pid();
        return pid == CONTAINER_PID ? host : host + "-" + pid;
    }

    private static String hostName() {
        String host = System.getenv("HOSTNAME");
        if (host != null && !host.isBlank()) {
            return host;
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException _) {
            return "localhost";
        }
    }

    /** Tells the metrics too: all carry the version, and one says the rest. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterBinder.class)
    static class InMetrics {
        /** A meter that has a version of its own keeps it, such as that of the Java virtual machine. */
        @Bean
        MeterFilter versionOfEveryMeter(ServedBy servedBy) {
            return MeterFilter.commonTags(Tags.of(VERSION, servedBy.version()));
        }

        @Bean
        MeterBinder processInfo(ServedBy servedBy) {
            return registry -> Gauge.builder("fleetman.process.info", () -> 1)
                    .description("which process this is; always 1")
                    .tag("service", servedBy.service())
                    .tag(VERSION, servedBy.version())
                    .tag("name", servedBy.instance())
                    .register(registry);
        }
    }
}
