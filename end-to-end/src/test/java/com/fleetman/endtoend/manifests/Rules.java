// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.util.List;
import java.util.stream.Stream;

/** Every rule there is. */
final class Rules {
    static final List<Rule> ALL = Stream.of(StrictReading.RULES, ContainerRules.RULES, ProbeRules.RULES, PodRules.RULES,
            StopRules.RULES, RolloutRules.RULES, ServiceRules.RULES, ReferenceRules.RULES, UseRules.RULES,
            NetworkRules.RULES, AccessRules.RULES, RoomRules.RULES, SettingRules.RULES, RouteRules.RULES, Doors.RULES,
            IdentityRules.RULES, ProxyRules.RULES).flatMap(List::stream).toList();

    private Rules() {}

    static Rule named(String name) {
        return ALL.stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no rule is named: " + name));
    }
}
