// SPDX-License-Identifier: Apache-2.0
/** The same on servlets. */
@NullMarked
package com.fleetman.door.servlet;

import org.jspecify.annotations.NullMarked;
