// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.infrastructure;

import java.net.URI;
import java.util.List;

import org.apache.activemq.broker.BrokerService;
import org.apache.activemq.broker.region.policy.ConstantPendingMessageLimitStrategy;
import org.apache.activemq.broker.region.policy.PolicyEntry;
import org.apache.activemq.broker.region.policy.PolicyMap;
import org.apache.activemq.usage.SystemUsage;

/** An ActiveMQ Classic broker in memory that refuses work when it is full instead of dying of it. */
final class EmbeddedBroker implements AutoCloseable {
    /** ActiveMQ counts at least 1 KiB a message, so this holds about as many thousand messages as it has MiB. */
    private static final long MEMORY_LIMIT_BYTES = 64L * 1024 * 1024;

    /** Shorter than the publishers' send timeout: they hear "full" from the broker, not silence. */
    private static final long FULL_AFTER_MS = 1_000;

    private static final int UPDATES_KEPT_FOR_A_SLOW_SUBSCRIBER = 5_000;

    private final BrokerService broker;

    private EmbeddedBroker(BrokerService broker) {
        this.broker = broker;
    }

    static EmbeddedBroker on(String host, int port) throws Exception {
        return on(host, port, MEMORY_LIMIT_BYTES);
    }

    static EmbeddedBroker on(String host, int port, long memoryLimitBytes) throws Exception {
        BrokerService broker = new BrokerService();
        broker.setBrokerName("fleetman");
        broker.setPersistent(false);
        broker.setUseJmx(false);
        broker.setUseShutdownHook(false);
        broker.setAdvisorySupport(false);
        broker.setSchedulerSupport(false);
        broker.setDestinationPolicy(policies(memoryLimitBytes));
        limitMemory(broker.getSystemUsage(), memoryLimitBytes);
        broker.addConnector("tcp://%s:%d".formatted(host, port));
        broker.start();
        broker.waitUntilStarted();
        return new EmbeddedBroker(broker);
    }

    URI address() throws Exception {
        return broker.getTransportConnectors().getFirst().getConnectUri();
    }

    @Override
    public void close() throws Exception {
        broker.stop();
        broker.waitUntilStopped();
    }

    private static void limitMemory(SystemUsage usage, long bytes) {
        usage.getMemoryUsage().setLimit(bytes);
        usage.setSendFailIfNoSpaceAfterTimeout(FULL_AFTER_MS);
    }

    private static PolicyMap policies(long memoryLimitBytes) {
        PolicyMap policies = new PolicyMap();
        policies.setPolicyEntries(List.of(queues(memoryLimitBytes), updates()));
        return policies;
    }

    /**
     * Waiting reports never take all the memory: a tracker publishes updates before it acknowledges, so a broker too
     * full for updates would never be emptied.
     */
    private static PolicyEntry queues(long memoryLimitBytes) {
        PolicyEntry queues = new PolicyEntry();
        queues.setQueue(">");
        queues.setMemoryLimit(memoryLimitBytes / 2);
        return queues;
    }

    /** A subscriber that has stopped reading loses its oldest updates: it must not fill the broker for everybody. */
    private static PolicyEntry updates() {
        ConstantPendingMessageLimitStrategy limit = new ConstantPendingMessageLimitStrategy();
        limit.setLimit(UPDATES_KEPT_FOR_A_SLOW_SUBSCRIBER);
        PolicyEntry topics = new PolicyEntry();
        topics.setTopic(">");
        topics.setPendingMessageLimitStrategy(limit);
        return topics;
    }
}
