// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentSpec;
import io.fabric8.kubernetes.api.model.apps.RollingUpdateDeployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;

/** How pods come, are replaced and are moved. */
final class RolloutRules {
    static final List<Rule> RULES = List.of(
            Rule.ofWorkloads("a workload selects its own pods", workload -> Rule.unless(
                    !workload.selector().getMatchLabels().isEmpty()
                            && workload.isSelectedBy(workload.selector().getMatchLabels()),
                    "selects " + workload.selector().getMatchLabels())),
            new Rule("a StatefulSet's pods have names of their own",
                    rendered -> rendered.all(StatefulSet.class)
                            .filter(set -> rendered.named(Service.class, set.getSpec().getServiceName())
                                    .filter(service -> "None".equals(service.getSpec().getClusterIP()))
                                    .filter(service -> Workload.of(set).isSelectedBy(service.getSpec().getSelector()))
                                    .isEmpty())
                            .map(set -> Rendered.id(set) + " has no headless Service")),
            new Rule("a rollout never has fewer pods than it began with",
                    rendered -> rendered.all(Deployment.class)
                            .filter(deployment -> !keepsAll(deployment.getSpec()))
                            .map(deployment -> Rendered.id(deployment) + " may have none for a while")),
            Rule.ofWorkloads("a pod that dies at once is no success",
                    workload -> Rule.unless(Objects.requireNonNullElse(workload.minReadySeconds(), 0) > 0,
                            "lacks minReadySeconds")),
            new Rule("a rollout is not given up while a pod may still be starting",
                    rendered -> rendered.all(Deployment.class)
                            .filter(deployment -> !isPatient(deployment))
                            .map(deployment -> Rendered.id(deployment) + " is given up too early")),
            new Rule("one thing alone decides how many there are", rendered -> rendered.workloads()
                    .filter(workload -> (workload.replicas() == null) != autoscalers(rendered, workload).findAny()
                            .isPresent())
                    .map(workload -> workload.id() + " has both replicas and an autoscaler, or neither")),
            new Rule("an autoscaler scales something, by what it really uses",
                    rendered -> rendered.all(HorizontalPodAutoscaler.class)
                            .filter(autoscaler -> rendered.workloads()
                                    .noneMatch(workload -> scales(autoscaler, workload)
                                            && measures(autoscaler, workload)))
                            .map(autoscaler -> Rendered.id(autoscaler) + " does not")),
            new Rule("each workload has a budget for disruptions", rendered -> rendered.workloads()
                    .filter(workload -> rendered.all(PodDisruptionBudget.class)
                            .filter(budget -> workload
                                    .isSelectedBy(budget.getSpec().getSelector().getMatchLabels()))
                            .count() != 1)
                    .map(workload -> workload.id() + " has not exactly one")),
            new Rule("a budget has one limit, and lets a node be drained",
                    rendered -> rendered.all(PodDisruptionBudget.class)
                            .filter(budget -> budget.getSpec().getMinAvailable() != null
                                    || !atLeastOne(budget.getSpec().getMaxUnavailable()))
                            .map(budget -> Rendered.id(budget) + " is not maxUnavailable of at least 1")));

    private RolloutRules() {}

    private static boolean keepsAll(DeploymentSpec spec) {
        RollingUpdateDeployment update = spec.getStrategy() == null ? null : spec.getStrategy().getRollingUpdate();
        return update != null
                && new IntOrString(0).equals(update.getMaxUnavailable())
                && atLeastOne(update.getMaxSurge());
    }

    private static boolean atLeastOne(IntOrString number) {
        return number != null && number.getIntVal() != null && number.getIntVal() > 0;
    }

    private static boolean isPatient(Deployment deployment) {
        int deadline = Objects.requireNonNullElse(deployment.getSpec().getProgressDeadlineSeconds(), 600);
        return Workload.of(deployment)
                .containers()
                .stream()
                .filter(container -> container.getStartupProbe() != null)
                .allMatch(container -> ProbeRules.patience(container.getStartupProbe()) < deadline);
    }

    static Stream<HorizontalPodAutoscaler> autoscalers(Rendered rendered, Workload workload) {
        return rendered.all(HorizontalPodAutoscaler.class).filter(autoscaler -> scales(autoscaler, workload));
    }

    private static boolean scales(HorizontalPodAutoscaler autoscaler, Workload workload) {
        var target = autoscaler.getSpec().getScaleTargetRef();
        return workload.id().equals(target.getKind() + "/" + target.getName());
    }

    private static boolean measures(HorizontalPodAutoscaler autoscaler, Workload workload) {
        return autoscaler.getSpec()
                .getMetrics()
                .stream()
                .allMatch(metric -> metric.getContainerResource() != null
                        && workload.containers()
                                .stream()
                                .anyMatch(it -> it.getName().equals(metric.getContainerResource().getContainer())));
    }
}
