// SPDX-License-Identifier: Apache-2.0
/** What the answers of every service have in common, whichever web server gives them. */
@NullMarked
package com.fleetman.door;

import org.jspecify.annotations.NullMarked;
