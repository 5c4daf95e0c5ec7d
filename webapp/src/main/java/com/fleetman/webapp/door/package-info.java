// SPDX-License-Identifier: Apache-2.0
/** What every answer has in common: who served it, and how an error looks. */
@NullMarked
package com.fleetman.webapp.door;

import org.jspecify.annotations.NullMarked;
