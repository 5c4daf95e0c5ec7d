// SPDX-License-Identifier: Apache-2.0
/** What was confirmed, beside what is stored and shown. */
@NullMarked
package com.fleetman.endtoend.comparison;

import org.jspecify.annotations.NullMarked;
