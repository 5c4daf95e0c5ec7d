// SPDX-License-Identifier: Apache-2.0
/** The API, version 1. */
@NullMarked
package com.fleetman.tracker.api;

import org.jspecify.annotations.NullMarked;
