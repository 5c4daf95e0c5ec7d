// SPDX-License-Identifier: Apache-2.0
/** What is checked of the Kubernetes manifests without a cluster. */
@NullMarked
package com.fleetman.endtoend.manifests;

import org.jspecify.annotations.NullMarked;
