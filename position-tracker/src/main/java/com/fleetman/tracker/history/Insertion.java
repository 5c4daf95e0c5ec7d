// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.history;

import java.util.Map;
import java.util.Set;

/**
 * What became of positions that were to be stored; each is named by its place in the list.
 *
 * @param duplicates those whose vehicle and fix time were stored before
 * @param refused those that a healthy store does not take, with its reason
 */
public record Insertion(Set<Integer> duplicates, Map<Integer, String> refused) {
    static final Insertion COMPLETE = new Insertion(Set.of(), Map.of());
}
