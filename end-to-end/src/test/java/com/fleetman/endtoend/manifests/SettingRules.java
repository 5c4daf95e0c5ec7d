// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.rbac.Role;

/** Settings that a service would silently ignore, because it has none of that name. */
final class SettingRules {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\(([^)]+)\\)");
    private static final Set<String> OF_THE_JVM = Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS");

    static final List<Rule> RULES = List.of(
            new Rule("an environment variable is a setting that the service has", rendered -> rendered.services()
                    .flatMap(workload -> variables(rendered, workload)
                            .filter(name -> !KnownSettings.of(workload.app()).hasVariable(name))
                            .map(name -> workload.id() + " has no setting " + name))),
            new Rule("a key of a ConfigMap that is followed is a setting that its follower has",
                    rendered -> followed(rendered)
                            .flatMap(map -> map.getData()
                                    .keySet()
                                    .stream()
                                    .filter(key -> !KnownSettings.of(map.getMetadata().getName()).hasProperty(key))
                                    .map(key -> Rendered.id(map) + " has " + key))),
            Rule.ofWorkloads("what a variable is made of stands above it", workload -> workload.containers()
                    .stream()
                    .flatMap(SettingRules::unresolved)
                    .map(name -> "has no $(" + name + ")")));

    private SettingRules() {}

    private static Stream<String> variables(Rendered rendered, Workload workload) {
        Container container = workload.containers().getFirst();
        Set<String> parts = container.getEnv().stream().flatMap(SettingRules::references).collect(Collectors.toSet());
        Stream<String> shared = container.getEnvFrom()
                .stream()
                .flatMap(source -> rendered.named(ConfigMap.class, source.getConfigMapRef().getName()).stream())
                .flatMap(map -> map.getData().keySet().stream());
        return Stream.concat(shared, container.getEnv().stream().map(EnvVar::getName))
                .filter(name -> !parts.contains(name) && !OF_THE_JVM.contains(name));
    }

    private static Stream<ConfigMap> followed(Rendered rendered) {
        return rendered.all(Role.class)
                .flatMap(role -> role.getRules().stream())
                .filter(rule -> rule.getResources().contains("configmaps"))
                .flatMap(rule -> rule.getResourceNames().stream())
                .flatMap(name -> rendered.named(ConfigMap.class, name).stream());
    }

    private static Stream<String> unresolved(Container container) {
        List<EnvVar> variables = container.getEnv();
        return IntStream.range(0, variables.size())
                .boxed()
                .flatMap(index -> references(variables.get(index))
                        .filter(name -> variables.subList(0, index)
                                .stream()
                                .noneMatch(above -> above.getName().equals(name))));
    }

    private static Stream<String> references(EnvVar env) {
        return REFERENCE.matcher(Objects.requireNonNullElse(env.getValue(), ""))
                .results()
                .map((MatchResult found) -> found.group(1));
    }
}
