// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.broker;

import java.util.List;

import com.fleetman.messaging.report.PositionReport;

import static com.fleetman.messaging.broker.Samples.SOON;
import static org.awaitility.Awaitility.await;

/** What the parts of the contract work with. */
interface ContractBench {
    BrokerUnderTest broker();

    ReportPublisher publisher();

    /** Receives reports until the test ends. */
    Subscription subscribe(ReportHandler handler);

    /** Closes a subscription when the test ends. */
    void keep(Subscription subscription);

    default void publishWhenPossible(List<PositionReport> reports) {
        await().atMost(SOON).ignoreException(NotConfirmedException.class).until(() -> {
            publisher().publish(reports);
            return true;
        });
    }
}
