// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.util.List;
import java.util.stream.Stream;

import static com.fleetman.endtoend.manifests.Planted.cut;
import static com.fleetman.endtoend.manifests.Planted.plus;
import static com.fleetman.endtoend.manifests.Planted.set;
import static com.fleetman.endtoend.manifests.Planted.without;

/** One error at least for each rule about the mesh; Istio's own tools find few of them. */
final class PlantedMeshErrors {
    private static final String HTTP = "/spec/http";
    private static final String POD = "/spec/template";
    private static final String CONTAINER = POD + "/spec/containers/0";

    private static final List<Planted> READING = List.of(
            set("every object is of a kind, and has fields, that Kubernetes knows",
                    "VirtualService/position-tracker", HTTP + "/1/timeouts", "1s"),
            set("every object is of a kind, and has fields, that Kubernetes knows",
                    "PeerAuthentication/default", "/apiVersion", "security.istio.io/v2"),
            set("every value is of the type that Kubernetes expects",
                    "VirtualService/position-tracker", HTTP + "/1/retries/attempts", "'2'"),
            set("every value is of the type that Kubernetes expects",
                    "PeerAuthentication/default", "/spec/mtls/mode", "STRIKT"));

    private static final List<Planted> ROUTES = List.of(
            set("a route leads to somebody that is there",
                    "VirtualService/position-tracker", HTTP + "/1/route/0/destination/host", "position-tracker"),
            set("a route leads to somebody that is there",
                    "VirtualService/position-tracker", HTTP + "/1/mirror", "{host: nobody}"),
            set("a route leads to a subset that is there",
                    "VirtualService/page", HTTP + "/1/route/0/destination/subset", "v3"),
            set("a route leads to a subset that is there", "VirtualService/position-tracker",
                    HTTP + "/1/mirrors", "[{destination: {host: fleetman-position-tracker, subset: v3}}]"),
            without("a route leads to a subset that is there", "DestinationRule/webapp").naming("VirtualService/page"),
            set("shares are of a hundred", "VirtualService/page", HTTP + "/2/route/0/weight", "90"),
            set("shares are of a hundred", "VirtualService/page", HTTP + "/2/route", """
                    - {destination: {host: fleetman-webapp, subset: v1}, weight: 90}
                    - {destination: {host: fleetman-webapp, subset: v2}, weight: 20}
                    """),
            set("a VirtualService is for somebody that is there",
                    "VirtualService/position-tracker", "/spec/hosts/0", "fleetman-tracker"),
            set("a VirtualService is for somebody that is there",
                    "VirtualService/position-tracker", "/spec/hosts/0", "'*'"),
            set("a VirtualService is bound to a Gateway that is there",
                    "VirtualService/page", "/spec/gateways/0", "door"),
            without("a VirtualService is bound to a Gateway that is there", "Gateway/api"),
            set("one VirtualService alone says where requests to a host go",
                    "VirtualService/api-in-the-mesh", "/spec/hosts/0", "fleetman-position-tracker")
                    .naming("fleetman-position-tracker"),
            set("one VirtualService alone says where requests to a host go",
                    "VirtualService/page", "/spec/gateways/0", "api").naming("* at api"),
            set("a piece that is delegated to is there, or a lesson's",
                    "VirtualService/api", HTTP + "/1/delegate/name", "api-gatway"),
            plus("a piece is delegated to", "left-over", """
                    apiVersion: networking.istio.io/v1
                    kind: VirtualService
                    metadata: {name: left-over}
                    spec: {http: [{route: [{destination: {host: fleetman-webapp, subset: v1}}], retries: {attempts: 0}}]}
                    """),
            cut("a route is one that a request can take", "VirtualService/page", HTTP + "/1/match"),
            set("a route is one that a request can take", "VirtualService/page",
                    HTTP + "/1/match", "[{uri: {prefix: /}}]"),
            set("a route is one that a request can take", "VirtualService/api-gateway",
                    HTTP + "/1/match", "[{uri: {exact: /live}, method: {exact: GET}}]"),
            set("a live stream has no time limit", "VirtualService/page", HTTP + "/1/timeout", "60s"),
            cut("a live stream has no time limit", "VirtualService/page", HTTP + "/1"),
            set("a live stream has no time limit", "VirtualService/api-gateway", HTTP + "/0/timeout", "60s"),
            cut("what is tried again is written down, and only reads", "VirtualService/page", HTTP + "/3/retries"),
            set("what is tried again is written down, and only reads",
                    "VirtualService/page", HTTP + "/3/retries", "{attempts: 1, retryOn: 5xx}"),
            cut("what is tried again is written down, and only reads",
                    "VirtualService/position-tracker", HTTP + "/1/retries/retryOn"),
            cut("what is tried again is written down, and only reads",
                    "VirtualService/position-tracker", HTTP + "/1/match"),
            set("without a lesson everybody gets v1",
                    "VirtualService/position-tracker", HTTP + "/1/route/0/destination/subset", "v2"),
            cut("without a lesson everybody gets v1",
                    "VirtualService/position-tracker", HTTP + "/1/route/0/destination/subset"));

    private static final List<Planted> DOORS = List.of(
            set("a Gateway is of a pod, at a port of its Service", "Gateway/page", "/spec/selector/app", "ingress"),
            set("a Gateway is of a pod, at a port of its Service", "Gateway/page", "/spec/servers/0/port/number", "81"),
            set("no two Gateways are at one port", "Gateway/page", "/spec/servers/0/port/number", "8080")
                    .naming("8080"),
            set("in a mesh only its ingress has doors", "Service/fleetman-webapp", "/spec/type", "NodePort"));

    private static final List<Planted> IDENTITIES = List.of(
            without("in a mesh nobody is let in of whom nothing is said", "AuthorizationPolicy/default-deny")
                    .naming("everybody"),
            set("in a mesh nobody is let in of whom nothing is said",
                    "AuthorizationPolicy/default-deny", "/spec/rules", "[{}]").naming("everybody"),
            without("in a mesh every edge is allowed", "AuthorizationPolicy/position-tracker-to-mongodb")
                    .naming("position-tracker -> mongodb"),
            set("in a mesh every edge is allowed", "AuthorizationPolicy/position-tracker-to-mongodb",
                    "/spec/rules/0/to/0/operation/ports/0", "'27018'").naming("position-tracker -> mongodb:27017"),
            set("in a mesh nothing is allowed that is no edge", "AuthorizationPolicy/position-tracker-to-mongodb",
                    "/spec/rules/0/from/0/source/serviceAccounts/-", "webapp").naming("webapp -> mongodb"),
            cut("in a mesh nothing is allowed that is no edge", "AuthorizationPolicy/position-tracker-to-mongodb",
                    "/spec/rules/0/from").naming("ingress -> mongodb"),
            cut("in a mesh nothing is allowed that is no edge", "AuthorizationPolicy/webapp-to-api-gateway",
                    "/spec/rules/0/to").naming("webapp -> api-gateway:0"),
            cut("in a mesh nothing is allowed that is no edge", "AuthorizationPolicy/webapp-to-api-gateway",
                    "/spec/selector").naming("webapp -> mongodb:8080"),
            set("whom a policy names has an account here", "AuthorizationPolicy/webapp-to-api-gateway",
                    "/spec/rules/0/from/0/source/serviceAccounts/0", "web"),
            set("whom a policy names has an account here", "AuthorizationPolicy/webapp-to-api-gateway",
                    "/spec/rules/0/from/0/source", "{principals: [cluster.local/ns/fleetman/sa/webapp]}"),
            set("what a policy of the mesh is for is there",
                    "AuthorizationPolicy/webapp-to-api-gateway", "/spec/selector/matchLabels/app", "gateway"),
            set("what a policy of the mesh is for is there",
                    "Telemetry/default", "/spec/selector", "{matchLabels: {app: tracker}}"),
            set("in a mesh nobody is spoken to in plain text", "PeerAuthentication/default", "/spec/mtls/mode",
                    "PERMISSIVE"),
            without("in a mesh nobody is spoken to in plain text", "PeerAuthentication/default").naming("everybody"),
            set("in a mesh nobody is spoken to in plain text", "PeerAuthentication/default",
                    "/spec/portLevelMtls", "{'8080': {mode: DISABLE}}"),
            set("in a mesh nobody is spoken to in plain text",
                    "DestinationRule/queue", "/spec/trafficPolicy/tls", "{mode: DISABLE}"));

    private static final List<Planted> PROXIES = List.of(
            cut("in a mesh a namespace of ours gives every pod a proxy",
                    "Namespace/fleetman", "/metadata/labels/istio-injection"),
            cut("in a mesh a proxy starts before its service and ends after it",
                    "StatefulSet/queue", POD + "/metadata/annotations/sidecar.istio.io~1nativeSidecar"),
            set("in a mesh a proxy calls only whom it knows",
                    "Sidecar/default", "/spec/outboundTrafficPolicy/mode", "ALLOW_ANY").naming("Sidecar"),
            without("in a mesh a proxy calls only whom it knows", "Sidecar/default").naming("Sidecar"),
            set("in a mesh a service says the version that its label says",
                    "Deployment/webapp-v2", CONTAINER + "/env/0", "{name: FLEETMAN_VERSION, value: v2}"),
            set("a DestinationRule is for a Service, and the only one",
                    "DestinationRule/queue", "/spec/host", "queue"),
            set("a DestinationRule is for a Service, and the only one",
                    "DestinationRule/queue", "/spec/host", "fleetman-mongodb").naming("fleetman-mongodb"),
            set("a subset has pods", "DestinationRule/webapp", "/spec/subsets/1/labels/version", "v3"),
            without("a subset has pods", "Deployment/webapp-v2").naming("fleetman-webapp"));

    private PlantedMeshErrors() {}

    static Stream<Planted> all() {
        return Stream.of(READING, ROUTES, DOORS, IDENTITIES, PROXIES)
                .flatMap(List::stream)
                .map(error -> error.in(Overlay.MESH_MINIKUBE));
    }
}
