// SPDX-License-Identifier: Apache-2.0
/** What every answer has in common: who served it, who may read it, and how an error looks. */
@NullMarked
package com.fleetman.gateway.door;

import org.jspecify.annotations.NullMarked;
