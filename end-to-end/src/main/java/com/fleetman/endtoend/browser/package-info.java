// SPDX-License-Identifier: Apache-2.0
/** The browser that checks look at the page with. */
@NullMarked
package com.fleetman.endtoend.browser;

import org.jspecify.annotations.NullMarked;
