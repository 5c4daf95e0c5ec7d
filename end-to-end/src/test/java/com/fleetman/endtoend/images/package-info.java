// SPDX-License-Identifier: Apache-2.0
/** The services' images, run as the manifests say and with nothing more. */
@NullMarked
package com.fleetman.endtoend.images;

import org.jspecify.annotations.NullMarked;
