// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.Role;
import org.jspecify.annotations.Nullable;

/** Who may ask the cluster what, and who may read what. */
final class AccessRules {
    /** The only one that speaks to the API server, and all that it may say there. */
    private static final String SPEAKER = "position-simulator";
    private static final Map<String, Set<String>> SAYS = Map.of(
            "configmaps", Set.of("get"),
            "leases", Set.of("create", "get", "update"));

    private static final Pattern CONFIDENTIAL = Pattern.compile("(?i).*(password|passwd|secret|token|credential).*");
    private static final Pattern IN_A_URI = Pattern.compile("\\w+://[^/@$]*:[^/@$]+@.*");

    static final List<Rule> RULES = List.of(
            Rule.ofWorkloads("only who speaks to the API server has a token",
                    workload -> Rule.unless(
                            workload.pod().getAutomountServiceAccountToken() != null && workload.pod()
                                    .getAutomountServiceAccountToken() == workload.name().equals(SPEAKER),
                            "does not say so")),
            new Rule("an account alone gives no token", rendered -> rendered.all(ServiceAccount.class)
                    .filter(account -> !Boolean.FALSE.equals(account.getAutomountServiceAccountToken()))
                    .map(Rendered::id)),
            new Rule("a role allows what is needed, by name", rendered -> rendered.all(Role.class)
                    .flatMap(role -> role.getRules()
                            .stream()
                            .filter(rule -> !isNeeded(rule))
                            .map(rule -> Rendered.id(role) + " allows " + rule.getVerbs() + " of "
                                    + rule.getResources()))),
            Rule.ofWorkloads("nothing confidential stands in a pod", workload -> workload.allContainers()
                    .flatMap(container -> container.getEnv().stream())
                    .filter(env -> isConfidential(env.getName(), env.getValue()))
                    .map(env -> "tells " + env.getName())),
            new Rule("nothing confidential stands in a ConfigMap", rendered -> rendered.all(ConfigMap.class)
                    .flatMap(map -> map.getData()
                            .entrySet()
                            .stream()
                            .filter(entry -> isConfidential(entry.getKey(), entry.getValue()))
                            .map(entry -> Rendered.id(map) + " tells " + entry.getKey()))),
            new Rule("credentials for a demonstration are on minikube alone, and say so",
                    rendered -> rendered.all(Secret.class)
                            .filter(secret -> Secrets.values(secret)
                                    .getOrDefault("password", "")
                                    .startsWith("demo-only") != rendered.overlay().isForDemonstration())
                            .map(Rendered::id)),
            new Rule("a namespace of ours lets in only pods that can harm nobody",
                    rendered -> rendered.all(Namespace.class)
                            .filter(it -> !"restricted".equals(it.getMetadata()
                                    .getLabels()
                                    .get("pod-security.kubernetes.io/enforce")))
                            .map(Rendered::id)));

    private AccessRules() {}

    private static boolean isNeeded(PolicyRule rule) {
        return rule.getResources()
                .stream()
                .allMatch(resource -> SAYS.getOrDefault(resource, Set.of()).containsAll(rule.getVerbs()))
                // What is not there yet cannot be named.
                && (rule.getVerbs().equals(List.of("create")) || rule.getResourceNames().equals(List.of(SPEAKER)));
    }

    private static boolean isConfidential(String name, @Nullable String value) {
        return value != null && (CONFIDENTIAL.matcher(name).matches() || IN_A_URI.matcher(value).matches());
    }
}
