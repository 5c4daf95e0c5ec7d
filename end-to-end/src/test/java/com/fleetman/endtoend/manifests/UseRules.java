// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.api.model.scheduling.v1.PriorityClass;

/** Whatever is there is used. */
final class UseRules {
    static final List<Rule> RULES = List.of(
            new Rule("every ConfigMap, Secret, claim, and every key of them, is used", UseRules::unused),
            new Rule("every account is somebody's", rendered -> rendered.all(ServiceAccount.class)
                    .filter(account -> rendered.workloads()
                            .noneMatch(it -> account.getMetadata()
                                    .getName()
                                    .equals(it.pod().getServiceAccountName())))
                    .map(Rendered::id)),
            new Rule("every role is given to somebody", rendered -> rendered.all(Role.class)
                    .filter(role -> rendered.all(RoleBinding.class)
                            .noneMatch(it -> it.getRoleRef().getName().equals(role.getMetadata().getName())))
                    .map(Rendered::id)),
            new Rule("every priority is somebody's", rendered -> rendered.all(PriorityClass.class)
                    .filter(priority -> rendered.workloads()
                            .noneMatch(it -> priority.getMetadata()
                                    .getName()
                                    .equals(it.pod().getPriorityClassName())))
                    .map(Rendered::id)));

    private UseRules() {}

    private static Stream<String> unused(Rendered rendered) {
        Set<String> used = Stream.concat(Use.all(rendered).map(Use::of), followed(rendered))
                .collect(Collectors.toSet());
        Set<String> parents = used.stream().map(UseRules::parent).collect(Collectors.toSet());
        return ReferenceRules.there(rendered)
                .stream()
                .filter(it -> !used.contains(it) && !used.contains(parent(it)) && !parents.contains(it));
    }

    /** Whom a role names is read by whoever has the role. */
    private static Stream<String> followed(Rendered rendered) {
        return rendered.all(Role.class)
                .flatMap(role -> role.getRules().stream())
                .filter(rule -> rule.getResources().contains("configmaps"))
                .flatMap(rule -> rule.getResourceNames().stream())
                .map(name -> "ConfigMap/" + name);
    }

    /** Of a key the object, of an object nothing that exists. */
    private static String parent(String id) {
        return id.substring(0, id.lastIndexOf('/'));
    }
}
