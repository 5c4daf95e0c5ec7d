// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging;

import java.time.Duration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import com.fleetman.messaging.report.Slot;

/**
 * Settings below {@code fleetman.messaging}: which broker, and how to reach it.
 *
 * @param broker which adapter carries the messages
 * @param batchSize most reports handled together; a busy tracker reads and writes a vehicle once a batch, so that large
 *     ones cost less, and an idle one never waits for them
 */
@Validated
@ConfigurationProperties(prefix = MessagingProperties.PREFIX, ignoreUnknownFields = false)
public record MessagingProperties(
        @NotNull Broker broker,
        @DefaultValue("1000") @Min(1) @Max(10_000) int batchSize,
        @DefaultValue @Valid RabbitMq rabbitmq,
        @DefaultValue @Valid ActiveMq activemq) {

    public static final String PREFIX = "fleetman.messaging";

    @AssertTrue(message = "only RabbitMQ has canary-slots and dark")
    boolean isRoutableApart() {
        return broker == Broker.RABBITMQ || rabbitmq.canarySlots() == 0 && !rabbitmq.dark();
    }

    /** The brokers there is an adapter for. */
    public enum Broker {
        RABBITMQ, ACTIVEMQ
    }

    /** The forms a report can take. */
    public enum Format {
        JSON, LEGACY
    }

    /**
     * RabbitMQ; how to reach it stands below {@code spring.rabbitmq}.
     *
     * @param queues how many queues the slots are spread over, so that as many trackers can share the work
     * @param canarySlots how many slots a tracker takes for itself, from the first on; it then leaves the other reports
     *     to the other trackers
     * @param dark whether a tracker takes the reports that are marked for a dark release, and likewise leaves the others
     * @param sendTimeout how long a publisher waits for a broker that does not answer or is full
     */
    public record RabbitMq(
            @DefaultValue("8") @Min(1) @Max(Slot.COUNT) int queues,
            @DefaultValue("0") @Min(0) @Max(Slot.COUNT) int canarySlots,
            @DefaultValue("false") boolean dark,
            @DefaultValue("2s") Duration sendTimeout) {}

    /**
     * ActiveMQ Classic.
     *
     * @param url broker URL, such as {@code tcp://localhost:61616}
     * @param queue where reports wait; the original's name by default
     * @param format the form in which reports are published; every form is read
     * @param sendTimeout how long a publisher waits for a broker that does not answer or is full
     */
    public record ActiveMq(
            @DefaultValue("tcp://localhost:61616") @NotBlank String url,
            @Nullable String user,
            @Nullable String password,
            @DefaultValue("positionQueue") @NotBlank String queue,
            @DefaultValue("json") Format format,
            @DefaultValue("2s") Duration sendTimeout) {}
}
