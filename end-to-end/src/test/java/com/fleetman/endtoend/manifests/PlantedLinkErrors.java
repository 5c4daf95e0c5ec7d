// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.util.List;

import static com.fleetman.endtoend.manifests.Planted.cut;
import static com.fleetman.endtoend.manifests.Planted.plus;
import static com.fleetman.endtoend.manifests.Planted.set;
import static com.fleetman.endtoend.manifests.Planted.without;

/** One error at least for each rule about what belongs together. */
final class PlantedLinkErrors {
    private static final String POD = "/spec/template/spec";
    private static final String CONTAINER = POD + "/containers/0";
    private static final String EGRESS = "/spec/egress";

    static final List<Planted> SERVICES = List.of(
            set("a service leads to pods", "Service/fleetman-webapp", "/spec/selector/app", "web"),
            set("a service leads to a port that is there",
                    "Service/fleetman-webapp", "/spec/ports/0/targetPort", "htpp"),
            cut("a mesh understands what is spoken at a port",
                    "Service/fleetman-mongodb", "/spec/ports/0/appProtocol"),
            set("services have the names and ports that the courses teach",
                    "Service/fleetman-webapp", "/spec/ports/0/port", "8080"),
            without("services have the names and ports that the courses teach", "Service/fleetman-mongodb"),
            set("a port of the node has the number that the courses teach",
                    "Service/fleetman-webapp", "/spec/ports/0/nodePort", "30081"),
            set("a port of the node has the number that the courses teach",
                    "Service/fleetman-queue", "/spec/ports/0/nodePort", "30010").in(Overlay.OWN));

    static final List<Planted> REFERENCES = List.of(
            set("a setting comes from a ConfigMap or Secret that has it",
                    "Deployment/webapp", CONTAINER + "/envFrom/0/configMapRef/name", "web"),
            cut("a setting comes from a ConfigMap or Secret that has it",
                    "Secret/fleetman-queue", "/stringData/username"),
            without("a setting comes from a ConfigMap or Secret that has it", "Secret/fleetman-mongodb"),
            without("a volume is of something that is there", "PersistentVolumeClaim/mongo-pvc"),
            set("a volume is of something that is there",
                    "StatefulSet/queue", POD + "/volumes/0/configMap/name", "rabbit"),
            without("a pod runs under an account of its own", "ServiceAccount/webapp"),
            set("a pod runs under an account of its own",
                    "Deployment/webapp", POD + "/serviceAccountName", "api-gateway"),
            without("a pod's priority is one that is there", "PriorityClass/fleetman-data").naming("mongodb"),
            set("a role is given to an account that is there",
                    "RoleBinding/position-simulator", "/subjects/0/name", "simulator"),
            cut("a role is given to an account that is there",
                    "RoleBinding/position-simulator", "/subjects/0/namespace"),
            set("every ConfigMap, Secret, claim, and every key of them, is used",
                    "Secret/fleetman-queue", "/stringData/host", "here"),
            plus("every ConfigMap, Secret, claim, and every key of them, is used", "left-over",
                    "{apiVersion: v1, kind: ConfigMap, metadata: {name: left-over}, data: {a: b}}"),
            plus("every account is somebody's", "left-over",
                    "{apiVersion: v1, kind: ServiceAccount, metadata: {name: left-over}}"),
            without("every role is given to somebody", "RoleBinding/position-simulator"),
            plus("every priority is somebody's", "left-over",
                    "{apiVersion: scheduling.k8s.io/v1, kind: PriorityClass, metadata: {name: left-over}, value: 1}"));

    static final List<Planted> NETWORK = List.of(
            without("whoever says nothing is cut off", "NetworkPolicy/default-deny").naming("nothing denies"),
            set("whoever says nothing is cut off",
                    "NetworkPolicy/default-deny", "/spec/policyTypes", "[Ingress]").naming("nothing denies"),
            without("whoever says nothing is cut off", "NetworkPolicy/fleetman-deny").in(Overlay.COURSE)
                    .naming("position-simulator"),
            without("every edge is let out where it begins", "NetworkPolicy/webapp"),
            without("every edge is let out where it begins", "NetworkPolicy/dns").naming("webapp -> dns"),
            without("every edge is let out where it begins", "NetworkPolicy/position-simulator-to-kubernetes-api")
                    .naming("position-simulator -> kubernetes-api"),
            without("every edge is let in where it ends", "NetworkPolicy/mongodb"),
            without("every edge is let in where it ends", "NetworkPolicy/webapp-door").naming("ingress -> webapp"),
            set("nothing is let out that is no edge", "NetworkPolicy/webapp",
                    EGRESS + "/0/to/0/podSelector/matchLabels", "{app: mongodb}"),
            set("nothing is let out that is no edge", "NetworkPolicy/webapp", EGRESS + "/0/ports/0/port", "8081"),
            set("nothing is let out that is no edge", "NetworkPolicy/dns",
                    EGRESS + "/0/to/0/namespaceSelector/matchLabels", "{}").naming("another namespace"),
            set("nothing is let in that is no edge", "NetworkPolicy/mongodb", "/spec/ingress/0",
                    "{ports: [{port: 27017, protocol: TCP}]}"),
            set("nothing is let in that is no edge", "NetworkPolicy/mongodb",
                    "/spec/ingress/0/from/-", "{podSelector: {matchLabels: {app: webapp}}}"),
            set("a policy concerns pods that are there",
                    "NetworkPolicy/webapp-door", "/spec/podSelector/matchLabels/app", "web"),
            set("a policy opens single ports", "NetworkPolicy/webapp", EGRESS + "/-", "{}"),
            set("the API server's address is known, and no larger than needed",
                    "NetworkPolicy/position-simulator-to-kubernetes-api",
                    EGRESS + "/0/to/0/ipBlock/cidr", "192.0.2.1/32"),
            set("the API server's address is known, and no larger than needed",
                    "NetworkPolicy/position-simulator-to-kubernetes-api", EGRESS + "/0/to/0/ipBlock/cidr",
                    "0.0.0.0/0"));

    static final List<Planted> ACCESS = List.of(
            set("only who speaks to the API server has a token",
                    "Deployment/webapp", POD + "/automountServiceAccountToken", "true"),
            cut("an account alone gives no token", "ServiceAccount/webapp", "/automountServiceAccountToken"),
            set("a role allows what is needed, by name", "Role/position-simulator", "/rules/0/verbs", "['*']"),
            set("a role allows what is needed, by name", "Role/position-simulator", "/rules/0/resources", "[secrets]"),
            cut("a role allows what is needed, by name", "Role/position-simulator", "/rules/0/resourceNames"),
            set("nothing confidential stands in a pod", "Deployment/api-gateway",
                    CONTAINER + "/env/-", "{name: SPRING_RABBITMQ_PASSWORD, value: guess}"),
            set("nothing confidential stands in a pod", "Deployment/api-gateway",
                    CONTAINER + "/env/-", "{name: SPRING_MONGODB_URI, value: 'mongodb://me:guess@fleetman-mongodb'}"),
            set("nothing confidential stands in a ConfigMap",
                    "ConfigMap/fleetman", "/data/SPRING_RABBITMQ_PASSWORD", "guess"),
            set("credentials for a demonstration are on minikube alone, and say so",
                    "Secret/fleetman-queue", "/stringData/password", "guess"),
            set("credentials for a demonstration are on minikube alone, and say so",
                    "Secret/fleetman-queue", "/data/password", "ZGVtby1vbmx5").in(Overlay.OWN),
            cut("a namespace of ours lets in only pods that can harm nobody",
                    "Namespace/fleetman", "/metadata/labels/pod-security.kubernetes.io~1enforce"));

    static final List<Planted> ROOM = List.of(
            set("the whole fleet asks for 1.6 GiB at the most, and in a mesh for 3.5",
                    "StatefulSet/mongodb", CONTAINER + "/resources/requests/memory", "512Mi").naming("MiB"),
            set("the whole fleet asks for 1.6 GiB at the most, and in a mesh for 3.5",
                    "HorizontalPodAutoscaler/api-gateway", "/spec/minReplicas", "3").naming("MiB"),
            set("the quota has room for the largest fleet, surge pods and sidecars",
                    "ResourceQuota/fleetman", "/spec/hard/requests.memory", "2Gi"),
            set("the quota has room for the largest fleet, surge pods and sidecars",
                    "HorizontalPodAutoscaler/api-gateway", "/spec/maxReplicas", "40").naming("pods"),
            set("no container may take more than the namespace allows",
                    "StatefulSet/mongodb", CONTAINER + "/resources/limits/memory", "2Gi"));

    static final List<Planted> SETTINGS = List.of(
            set("an environment variable is a setting that the service has",
                    "ConfigMap/position-tracker", "/data/FLEETMAN_TRACKER_RETENTOIN", "3d"),
            set("an environment variable is a setting that the service has",
                    "ConfigMap/fleetman", "/data/SPRING_RABBIT_HOST", "queue").naming("position-simulator"),
            set("an environment variable is a setting that the service has",
                    "Deployment/webapp", CONTAINER + "/env", "[{name: FLEETMAN_GATEWAY_TRACKERURL, value: a}]"),
            set("a key of a ConfigMap that is followed is a setting that its follower has",
                    "ConfigMap/position-simulator", "/data/fleetman.simulator.vehicle", "'9'"),
            set("what a variable is made of stands above it", "Deployment/webapp",
                    CONTAINER + "/env", "[{name: A, value: $(B)}, {name: B, value: b}]"));

    private PlantedLinkErrors() {}
}
