// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A port of this machine that leads to one of a pod, past every NetworkPolicy. */
final class PortForward implements AutoCloseable {
    private static final Pattern WAY = Pattern.compile("Forwarding from \\S+:(\\d+) -> \\d+");

    private final Process kubectl;
    private final int port;

    PortForward(Kubectl cluster, String pod, int podPort) {
        kubectl = cluster.start("port-forward", "--address", "127.0.0.1", "pod/" + pod, ":" + podPort);
        try {
            String line = kubectl.inputReader().readLine();
            Matcher way = WAY.matcher(String.valueOf(line));
            CheckFailed.unless(way.find(), "kubectl port-forward to %s said %s".formatted(pod, line));
            port = Integer.parseInt(way.group(1));
        } catch (IOException | RuntimeException e) {
            close();
            throw new CheckFailed("no way to " + pod + ": " + e.getMessage());
        }
    }

    /** The port of this machine. */
    int port() {
        return port;
    }

    @Override
    public void close() {
        kubectl.destroy();
    }
}
