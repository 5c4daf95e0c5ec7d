// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.rabbitmq;

/** A RabbitMQ that tests may kill. */
interface RunningRabbitMq {
    Connections connections(String owner);

    /** Ends the process as kill -9 does. */
    void kill();

    /** Starts the killed process again. */
    void startAgain();
}
