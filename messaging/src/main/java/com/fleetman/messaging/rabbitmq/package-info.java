// SPDX-License-Identifier: Apache-2.0
/** The broker port on RabbitMQ. */
@NullMarked
package com.fleetman.messaging.rabbitmq;

import org.jspecify.annotations.NullMarked;
