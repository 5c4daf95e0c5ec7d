// SPDX-License-Identifier: Apache-2.0
/** The latest position of every vehicle, held in memory and kept up to date by the broker. */
@NullMarked
package com.fleetman.gateway.picture;

import org.jspecify.annotations.NullMarked;
