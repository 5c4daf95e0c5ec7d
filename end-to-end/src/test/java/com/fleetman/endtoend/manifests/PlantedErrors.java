// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.util.List;
import java.util.stream.Stream;

import static com.fleetman.endtoend.manifests.Planted.cut;
import static com.fleetman.endtoend.manifests.Planted.set;
import static com.fleetman.endtoend.manifests.Planted.without;

/** One error at least for each rule about workloads. */
final class PlantedErrors {
    private static final String POD = "/spec/template/spec";
    private static final String CONTAINER = POD + "/containers/0";

    private static final List<Planted> READING = List.of(
            set("every object is of a kind, and has fields, that Kubernetes knows",
                    "Deployment/webapp", CONTAINER + "/redinessProbe", "{httpGet: {port: http}}"),
            set("every object is of a kind, and has fields, that Kubernetes knows",
                    "Deployment/webapp", "/apiVersion", "apps/v1beta1"),
            set("every object is of a kind, and has fields, that Kubernetes knows",
                    "PodDisruptionBudget/webapp", "/kind", "PodDisruptionBugdet").naming("webapp"),
            set("every value is of the type that Kubernetes expects",
                    "Deployment/webapp", "/spec/minReadySeconds", "'5'"),
            set("every value is of the type that Kubernetes expects",
                    "ConfigMap/position-simulator", "/data/fleetman.simulation.speed-factor", "1"),
            set("every value is of the type that Kubernetes expects",
                    "Deployment/webapp", CONTAINER + "/ports", "http"));

    private static final List<Planted> CONTAINERS = List.of(
            set("a container says what it needs, and what it may take",
                    "Deployment/webapp", CONTAINER + "/resources", "{limits: {memory: 64Mi}}"),
            set("an image is one that we build or chose", "Deployment/webapp", CONTAINER + "/image", "fleetman/webapp"),
            set("an image is one that we build or chose", "StatefulSet/mongodb", CONTAINER + "/image", "mongo:latest"),
            set("an image that is there is not pulled",
                    "Deployment/webapp", CONTAINER + "/imagePullPolicy", "Always"),
            set("a container can harm nobody",
                    "Deployment/webapp", CONTAINER + "/securityContext/readOnlyRootFilesystem", "false"),
            cut("a container can harm nobody", "StatefulSet/queue", CONTAINER + "/securityContext/capabilities"),
            cut("a container can harm nobody",
                    "Deployment/webapp", CONTAINER + "/securityContext/allowPrivilegeEscalation"),
            set("a container can write to /tmp", "Deployment/webapp", CONTAINER + "/volumeMounts/0/mountPath", "/tnp"),
            set("mounts and volumes belong together", "Deployment/webapp", CONTAINER + "/volumeMounts/0/name", "temp"),
            set("mounts and volumes belong together", "Deployment/webapp", POD + "/volumes/-",
                    "{name: b, emptyDir: {}}"),
            cut("volumes in memory or on the node have a limit",
                    "Deployment/webapp", POD + "/volumes/0/emptyDir/sizeLimit"),
            cut("a container has the three probes", "Deployment/webapp", CONTAINER + "/startupProbe"),
            set("a probe asks a port that is there",
                    "Deployment/webapp", CONTAINER + "/readinessProbe/httpGet/port", "htpp"),
            set("a probe asks a port that is there",
                    "StatefulSet/mongodb", CONTAINER + "/livenessProbe/tcpSocket/port", "27018"),
            set("a service is asked whether it lives and whether it is ready",
                    "Deployment/webapp", CONTAINER + "/livenessProbe/httpGet/path", "/actuator/health"),
            set("a container may take its time to start",
                    "Deployment/webapp", CONTAINER + "/startupProbe/failureThreshold", "10"),
            set("a container that is slow is not killed at once",
                    "Deployment/webapp", CONTAINER + "/livenessProbe/periodSeconds", "1"));

    private static final List<Planted> PODS = List.of(
            cut("a pod is one that restricted Pod Security lets in",
                    "Deployment/webapp", POD + "/securityContext/runAsNonRoot"),
            set("a pod is one that restricted Pod Security lets in",
                    "Deployment/webapp", POD + "/securityContext/runAsUser", "0"),
            cut("a pod is one that restricted Pod Security lets in",
                    "StatefulSet/queue", POD + "/securityContext/seccompProfile"),
            set("a pod is one that restricted Pod Security lets in", "Deployment/webapp", POD + "/hostNetwork", "true"),
            set("a pod is one that restricted Pod Security lets in",
                    "Deployment/webapp", POD + "/volumes/-", "{name: b, hostPath: {path: /}}"),
            cut("a pod says what it is and of which version",
                    "StatefulSet/queue", "/spec/template/metadata/labels/version"),
            cut("a pod's settings are ours, and not Kubernetes' links to services",
                    "Deployment/webapp", POD + "/enableServiceLinks"),
            cut("whoever is in trouble with it knows whom to ask", "Deployment/webapp", "/metadata/annotations"),
            set("copies of a service keep away from each other", "Deployment/webapp",
                    POD + "/topologySpreadConstraints/0/labelSelector/matchLabels/app", "web"),
            cut("who is called goes on answering until nobody calls", "Deployment/webapp", CONTAINER + "/lifecycle"),
            set("a pod has the time that it takes to leave",
                    "Deployment/position-tracker", POD + "/terminationGracePeriodSeconds", "45"),
            cut("a pod has the time that it takes to leave",
                    "StatefulSet/mongodb", POD + "/terminationGracePeriodSeconds"));

    private static final List<Planted> ROLLOUTS = List.of(
            set("a workload selects its own pods", "Deployment/webapp", "/spec/selector/matchLabels/version", "v2"),
            set("a StatefulSet's pods have names of their own",
                    "StatefulSet/queue", "/spec/serviceName", "fleetman-queue"),
            set("a rollout never has fewer pods than it began with",
                    "Deployment/webapp", "/spec/strategy/rollingUpdate/maxUnavailable", "1"),
            cut("a pod that dies at once is no success", "Deployment/webapp", "/spec/minReadySeconds"),
            set("a rollout is not given up while a pod may still be starting",
                    "Deployment/webapp", "/spec/progressDeadlineSeconds", "60"),
            set("one thing alone decides how many there are", "Deployment/api-gateway", "/spec/replicas", "2"),
            cut("one thing alone decides how many there are", "Deployment/webapp", "/spec/replicas"),
            set("an autoscaler scales something, by what it really uses",
                    "HorizontalPodAutoscaler/api-gateway", "/spec/scaleTargetRef/name", "gateway"),
            set("an autoscaler scales something, by what it really uses",
                    "HorizontalPodAutoscaler/api-gateway", "/spec/metrics/0/containerResource/container", "gateway"),
            without("each workload has a budget for disruptions", "PodDisruptionBudget/webapp"),
            set("a budget has one limit, and lets a node be drained",
                    "PodDisruptionBudget/webapp", "/spec/minAvailable", "1"),
            set("a budget has one limit, and lets a node be drained",
                    "PodDisruptionBudget/webapp", "/spec/maxUnavailable", "0"));

    private PlantedErrors() {}

    static Stream<Planted> all() {
        return Stream.concat(
                Stream.of(READING, CONTAINERS, PODS, ROLLOUTS, PlantedLinkErrors.SERVICES, PlantedLinkErrors.REFERENCES,
                        PlantedLinkErrors.NETWORK, PlantedLinkErrors.ACCESS, PlantedLinkErrors.ROOM,
                        PlantedLinkErrors.SETTINGS).flatMap(List::stream),
                PlantedMeshErrors.all());
    }
}
