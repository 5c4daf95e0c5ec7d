// SPDX-License-Identifier: Apache-2.0
/** What every answer of this process carries. */
@NullMarked
package com.fleetman.simulator.web;

import org.jspecify.annotations.NullMarked;
