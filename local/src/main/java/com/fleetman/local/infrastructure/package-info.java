// SPDX-License-Identifier: Apache-2.0
/** The broker and the store that one small process embeds. */
@NullMarked
package com.fleetman.local.infrastructure;

import org.jspecify.annotations.NullMarked;
