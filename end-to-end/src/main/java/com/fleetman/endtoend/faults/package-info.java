// SPDX-License-Identifier: Apache-2.0
/** What goes wrong, and what is left of the reports afterwards. */
@NullMarked
package com.fleetman.endtoend.faults;

import org.jspecify.annotations.NullMarked;
