// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging;

import java.net.InetAddress;
import java.net.UnknownHostException;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.info.ProjectInfoAutoConfiguration;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Tells a process who it is. */
@AutoConfiguration(after = ProjectInfoAutoConfiguration.class)
public class ServedByAutoConfiguration {
    private static final long CONTAINER_PID = 1;

    @Bean
    ServedBy servedBy(Environment environment, ObjectProvider<BuildProperties> build) {
        BuildProperties properties = build.getIfAvailable();
        String version = properties == null ? null : properties.getVersion();
        return new ServedBy(environment.getRequiredProperty("spring.application.name"),
                version == null ? "unknown" : version, instance());
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
}
