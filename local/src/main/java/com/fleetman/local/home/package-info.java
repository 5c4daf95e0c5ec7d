// SPDX-License-Identifier: Apache-2.0
/** The directory in which {@code ./fleet} keeps what it makes. */
@NullMarked
package com.fleetman.local.home;

import org.jspecify.annotations.NullMarked;
