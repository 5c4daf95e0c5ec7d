// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.broker;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

import static com.fleetman.messaging.broker.Samples.BATCH_SIZE;
import static java.util.Objects.requireNonNull;

/** What every adapter of the broker port promises, asked of a real broker. */
@Timeout(60)
public abstract class BrokerContract
        implements
            DeliveryContract,
            PoisonContract,
            OutageContract,
            FullBrokerContract,
            UpdateContract,
            RejectedReportsContract {
    private final List<Subscription> subscriptions = new ArrayList<>();
    private @Nullable BrokerUnderTest broker;
    private @Nullable ReportPublisher publisher;

    /** A running broker with nothing in it. */
    protected abstract BrokerUnderTest freshBroker();

    @BeforeEach
    void startFresh() {
        broker = freshBroker();
        publisher = broker.reportPublisher();
    }

    @AfterEach
    void stop() {
        subscriptions.forEach(Subscription::close);
        broker().close();
    }

    @Override
    public BrokerUnderTest broker() {
        return requireNonNull(broker);
    }

    @Override
    public ReportPublisher publisher() {
        return requireNonNull(publisher);
    }

    @Override
    public Subscription subscribe(ReportHandler handler) {
        Subscription subscription = broker().reportConsumer(BATCH_SIZE).subscribe(handler);
        keep(subscription);
        return subscription;
    }

    @Override
    public void keep(Subscription subscription) {
        subscriptions.add(subscription);
    }
}
