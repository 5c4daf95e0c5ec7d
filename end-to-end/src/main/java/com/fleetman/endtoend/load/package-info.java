// SPDX-License-Identifier: Apache-2.0
/** Reports that are published under a fault, and the ledger of those that were confirmed. */
@NullMarked
package com.fleetman.endtoend.load;

import org.jspecify.annotations.NullMarked;
