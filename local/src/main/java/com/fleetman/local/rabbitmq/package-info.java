// SPDX-License-Identifier: Apache-2.0
/** A RabbitMQ that is there already: where it is, and whether it lets the fleet in. */
@NullMarked
package com.fleetman.local.rabbitmq;

import org.jspecify.annotations.NullMarked;
