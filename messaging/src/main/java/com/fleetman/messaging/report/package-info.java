// SPDX-License-Identifier: Apache-2.0
/** What a vehicle sent, and the two forms in which it travels. */
@NullMarked
package com.fleetman.messaging.report;

import org.jspecify.annotations.NullMarked;
