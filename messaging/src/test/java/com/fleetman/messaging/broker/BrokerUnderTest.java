// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.broker;

import java.util.List;

/** What the contract suite asks of a broker and its adapter. */
public interface BrokerUnderTest extends AutoCloseable {
    ReportPublisher reportPublisher();

    ReportConsumer reportConsumer(int batchSize);

    UpdatePublisher updatePublisher();

    UpdateConsumer updateConsumer();

    RejectedReports rejectedReports();

    /** Puts a body where reports wait that no codec of ours has written. */
    void send(byte[] body);

    /** Takes what was set aside. */
    List<SetAside> takeSetAside();

    /** Ends the broker as a crash would; what it had confirmed stays on its disk. */
    void kill();

    /** Starts a killed broker again, at the same address. */
    void start();

    /** Kilobytes of reports after which the broker is full for certain. */
    int capacityKilobytes();

    @Override
    void close();

    /** A message that was set aside, with its reason. */
    record SetAside(String reason, byte[] body) {}
}
