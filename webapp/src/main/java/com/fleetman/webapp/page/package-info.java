// SPDX-License-Identifier: Apache-2.0
/** The built page, with the headers that keep it fresh, small and safe. */
@NullMarked
package com.fleetman.webapp.page;

import org.jspecify.annotations.NullMarked;
