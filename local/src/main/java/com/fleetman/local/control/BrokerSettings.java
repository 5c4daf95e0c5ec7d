// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.control;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * How the running fleet reaches its broker, for whoever joins it.
 *
 * @param environment the variables that its services were given
 */
public record BrokerSettings(Map<String, String> environment) {
    public BrokerSettings {
        environment = Map.copyOf(environment);
    }

    /** Empty when no launcher runs. */
    public static Optional<BrokerSettings> ofRunningFleet(Path controlFile) throws IOException {
        return new ControlClient(controlFile).get("broker")
                .filter(reply -> reply.status() == Reply.OK)
                .map(reply -> fromText(reply.text()));
    }

    String toText() {
        Properties lines = new Properties();
        lines.putAll(environment);
        StringWriter text = new StringWriter();
        try {
            lines.store(text, null);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return text.toString();
    }

    static BrokerSettings fromText(String text) {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(text));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        Map<String, String> environment = new HashMap<>();
        lines.stringPropertyNames().forEach(name -> environment.put(name, lines.getProperty(name)));
        return new BrokerSettings(environment);
    }
}
