// SPDX-License-Identifier: Apache-2.0
/** What an operator can set. */
@NullMarked
package com.fleetman.simulator.settings;

import org.jspecify.annotations.NullMarked;
