// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.api.model.scheduling.v1.PriorityClass;

/** Whatever is named is there. */
final class ReferenceRules {
    static final List<Rule> RULES = List.of(
            new Rule("a setting comes from a ConfigMap or Secret that has it",
                    rendered -> missing(rendered, Use::isKey)),
            new Rule("a volume is of something that is there", rendered -> missing(rendered, Use::isVolume)),
            new Rule("a pod runs under an account of its own", rendered -> rendered.workloads()
                    .filter(workload -> !workload.app().equals(workload.pod().getServiceAccountName())
                            || !rendered.has(ServiceAccount.class, workload.app()))
                    .map(workload -> workload.id() + " has none")),
            new Rule("a pod's priority is one that is there", rendered -> rendered.workloads()
                    .filter(workload -> !rendered.has(PriorityClass.class,
                            String.valueOf(workload.pod().getPriorityClassName())))
                    .map(workload -> workload.id() + " has none")),
            new Rule("a role is given to an account that is there", rendered -> rendered.all(RoleBinding.class)
                    .filter(binding -> !rendered.has(Role.class, binding.getRoleRef().getName())
                            || binding.getSubjects()
                                    .stream()
                                    .anyMatch(subject -> subject.getNamespace() == null
                                            || !rendered.has(ServiceAccount.class, subject.getName())))
                    .map(binding -> Rendered.id(binding) + " gives nothing, or gives to nobody")));

    private ReferenceRules() {}

    private static Stream<String> missing(Rendered rendered, Function<Use, Boolean> kind) {
        Set<String> there = there(rendered);
        return Use.all(rendered)
                .filter(kind::apply)
                .filter(use -> !there.contains(use.of()))
                .map(use -> use.by() + " asks for " + use.of());
    }

    /** ConfigMap/name, ConfigMap/name/key and so on. */
    static Set<String> there(Rendered rendered) {
        Stream<String> settings = rendered.all(ConfigMap.class)
                .flatMap(map -> withKeys(Rendered.id(map), map.getData().keySet()));
        Stream<String> secrets = rendered.all(Secret.class)
                .flatMap(secret -> withKeys(Rendered.id(secret), Secrets.values(secret).keySet()));
        Stream<String> claims = rendered.all(PersistentVolumeClaim.class).map(Rendered::id);
        return Stream.of(settings, secrets, claims).flatMap(it -> it).collect(Collectors.toSet());
    }

    private static Stream<String> withKeys(String id, Set<String> keys) {
        return Stream.concat(Stream.of(id), keys.stream().map(key -> id + "/" + key));
    }
}
