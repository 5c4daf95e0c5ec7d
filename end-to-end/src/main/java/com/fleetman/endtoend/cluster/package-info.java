// SPDX-License-Identifier: Apache-2.0
/** What a fleet in a cluster must show, checked on any cluster that kubectl reaches. */
@NullMarked
package com.fleetman.endtoend.cluster;

import org.jspecify.annotations.NullMarked;
