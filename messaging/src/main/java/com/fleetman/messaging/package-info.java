// SPDX-License-Identifier: Apache-2.0
/** The wire contract between the services, and the settings of the broker that carries it. */
@NullMarked
package com.fleetman.messaging;

import org.jspecify.annotations.NullMarked;
