// SPDX-License-Identifier: Apache-2.0
package com.fleetman.benchmarks.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fleetman.benchmarks.fleet.ServiceProcess;

/**
 * RabbitMQ's own load generator: what the broker and its Java client can do on this machine when nothing is decoded,
 * judged or stored. Its messages are as many bytes as ours, and published, kept, confirmed and acknowledged like ours.
 */
final class PerfTest {
    static final int CONFIRM_WINDOW = 1000;

    private static final String MAIN = "com.rabbitmq.perf.PerfTest";
    private static final Pattern RECEIVED = Pattern.compile("receiving rate avg: (\\d+) msg/s");

    private PerfTest() {}

    /**
     * @param uri of the broker
     * @param queues how many
     * @param bytes of each message
     * @return messages received and acknowledged per second
     */
    static long rate(Path home, String uri, int queues, int bytes, int seconds) {
        try (ServiceProcess perfTest = ServiceProcess.java(home,
                "perftest",
                Map.of(),
                List.of("-Xmx384m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), MAIN, //
                        "--uri", uri, "--quorum-queue", "--queue-pattern", "perftest-%d", "--queue-pattern-from", "1",
                        "--queue-pattern-to", String.valueOf(queues), "--producers", "1", "--consumers",
                        String.valueOf(queues), "--size", String.valueOf(bytes), "--confirm",
                        String.valueOf(CONFIRM_WINDOW), "--qos", "2000",
                        "--multi-ack-every", "500", "--time", String.valueOf(seconds)))) {
            String output = perfTest.awaitEnd();
            Matcher received = RECEIVED.matcher(output);
            if (!received.find()) {
                throw new IllegalStateException("PerfTest gave no rate: " + output);
            }
            return Long.parseLong(received.group(1));
        }
    }
}
