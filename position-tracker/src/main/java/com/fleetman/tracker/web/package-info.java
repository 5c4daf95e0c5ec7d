// SPDX-License-Identifier: Apache-2.0
/** What all answers have in common: problems, parameters, who served them. */
@NullMarked
package com.fleetman.tracker.web;

import org.jspecify.annotations.NullMarked;
