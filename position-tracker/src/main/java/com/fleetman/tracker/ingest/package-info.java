// SPDX-License-Identifier: Apache-2.0
/** From a batch of reports to history, state and updates. */
@NullMarked
package com.fleetman.tracker.ingest;

import org.jspecify.annotations.NullMarked;
