// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Ports of this machine that lead to those of a pod, past every NetworkPolicy. */
final class PortForward implements AutoCloseable {
    private static final Pattern WAY = Pattern.compile("Forwarding from \\S+:(\\d+) -> (\\d+)");

    private final Process kubectl;
    private final Map<Integer, Integer> ways = new HashMap<>();

    PortForward(Kubectl cluster, String pod, int... ports) {
        kubectl = cluster.start(Stream.concat(Stream.of("port-forward", "--address", "127.0.0.1", "pod/" + pod),
                IntStream.of(ports).mapToObj(port -> ":" + port)).toArray(String[]::new));
        try {
            BufferedReader output = kubectl.inputReader();
            while (ways.size() < ports.length) {
                String line = output.readLine();
                CheckFailed.unless(line != null, "kubectl port-forward to " + pod + " ended");
                Matcher way = WAY.matcher(line);
                if (way.find()) {
                    ways.put(Integer.parseInt(way.group(2)), Integer.parseInt(way.group(1)));
                }
            }
        } catch (IOException | RuntimeException e) {
            close();
            throw new CheckFailed("no way to " + pod + ": " + e.getMessage());
        }
    }

    /** The port of this machine. */
    int to(int port) {
        return ways.getOrDefault(port, 0);
    }

    @Override
    public void close() {
        kubectl.destroy();
    }
}
