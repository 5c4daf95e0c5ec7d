// SPDX-License-Identifier: Apache-2.0
/** Things that go wrong on purpose, so that a test can see what becomes of them. Absent unless a setting asks. */
@NullMarked
package com.fleetman.tracker.rehearsal;

import org.jspecify.annotations.NullMarked;
