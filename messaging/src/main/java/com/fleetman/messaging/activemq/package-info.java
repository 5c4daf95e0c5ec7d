// SPDX-License-Identifier: Apache-2.0
/** The broker port on ActiveMQ Classic, by JMS. */
@NullMarked
package com.fleetman.messaging.activemq;

import org.jspecify.annotations.NullMarked;
