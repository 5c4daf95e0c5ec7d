// SPDX-License-Identifier: Apache-2.0
/** The broker port: what the services need of a message broker, in terms of reports and updates. */
@NullMarked
package com.fleetman.messaging.broker;

import org.jspecify.annotations.NullMarked;
