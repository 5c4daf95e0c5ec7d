// SPDX-License-Identifier: Apache-2.0
/** Headers that go with a request through every call that is made for it. */
@NullMarked
package com.fleetman.gateway.propagation;

import org.jspecify.annotations.NullMarked;
