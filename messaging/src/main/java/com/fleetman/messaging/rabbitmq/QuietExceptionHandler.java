// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.rabbitmq;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.impl.DefaultExceptionHandler;

/** Leaves it to whoever uses a connection to say that it broke: the client would say it again, with a stack trace. */
final class QuietExceptionHandler extends DefaultExceptionHandler {
    @Override
    public void handleUnexpectedConnectionDriverException(Connection connection, Throwable exception) {}
}
