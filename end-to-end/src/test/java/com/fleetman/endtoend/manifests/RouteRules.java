// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.Service;

/** Where a mesh sends requests; Istio itself finds little of it wrong. */
final class RouteRules {
    private static final List<String> LIVE = List.of("/api/live", "/live");
    private static final String MESH = "mesh";

    static final List<Rule> RULES = List.of(
            ofRoutes("a route leads to somebody that is there", (rendered, route) -> route.everywhere()
                    .map(destination -> destination.path("host").asText())
                    .filter(host -> !hosts(rendered).contains(host))
                    .map(host -> "leads to " + host)),
            ofRoutes("a route leads to a subset that is there", (rendered, route) -> route.everywhere()
                    .filter(destination -> destination.has("subset"))
                    .filter(destination -> !Subset.isDefined(rendered, destination))
                    .map(destination -> "leads to " + destination)),
            ofRoutes("shares are of a hundred", (_, route) -> Rule.unless(isWhole(route.own().path("route")),
                    "shares something else")),
            new Rule("a VirtualService is for somebody that is there", rendered -> Route.services(rendered)
                    .flatMap(service -> service.at("/spec/hosts")
                            .valueStream()
                            .map(JsonNode::asText)
                            .filter(host -> !(host.equals("*") && service.at("/spec").has("gateways")))
                            .filter(host -> !hosts(rendered).contains(host))
                            .map(host -> Rendered.id(service) + " is for " + host))),
            new Rule("a VirtualService is bound to a Gateway that is there", rendered -> Route.services(rendered)
                    .flatMap(service -> gateways(service)
                            .filter(gateway -> !gateway.equals(MESH) && !Doors.names(rendered).contains(gateway))
                            .map(gateway -> Rendered.id(service) + " is bound to " + gateway))),
            new Rule("one VirtualService alone says where requests to a host go", RouteRules::rivals),
            new Rule("a piece that is delegated to is there, or a lesson's", rendered -> Route.services(rendered)
                    .flatMap(service -> delegates(service)
                            .filter(name -> !Route.isForALesson(name) && Route.piece(rendered, name).isEmpty())
                            .map(name -> Rendered.id(service) + " delegates to " + name))),
            new Rule("a piece is delegated to", rendered -> {
                Set<String> asked = Route.services(rendered).flatMap(RouteRules::delegates).collect(Collectors.toSet());
                return Route.services(rendered)
                        .filter(Route::isPiece)
                        .filter(piece -> !asked.contains(piece.at("/metadata/name").asText()))
                        .map(Rendered::id);
            }),
            new Rule("a route is one that a request can take", rendered -> Route.services(rendered)
                    .filter(service -> !Route.isPiece(service))
                    .flatMap(service -> unreachable(Route.of(rendered, service).toList()))),
            new Rule("a live stream has no time limit", rendered -> Route.services(rendered)
                    .filter(service -> !Route.isPiece(service))
                    .flatMap(service -> LIVE.stream()
                            .flatMap(path -> limits(Route.of(rendered, service).toList(), path)))
                    .distinct()),
            ofRoutes("what is tried again is written down, and only reads", (_, route) -> Rule.unless(
                    isSafe(route), "tries again " + route.retries())),
            new Rule("without a lesson everybody gets v1", rendered -> Route.all(rendered)
                    .filter(route -> !route.isOfALesson())
                    .filter(route -> !route.destinations().allMatch(it -> it.path("subset").asText().equals("v1")))
                    .map(Route::id)));

    private RouteRules() {}

    private interface Complaints {
        Stream<String> of(Rendered rendered, Route route);
    }

    private static Rule ofRoutes(String name, Complaints complaints) {
        return new Rule(name, rendered -> Route.all(rendered)
                .flatMap(route -> complaints.of(rendered, route).map(complaint -> route.id() + " " + complaint))
                .distinct());
    }

    /** Services, and what a ServiceEntry declares. */
    private static Set<String> hosts(Rendered rendered) {
        return Stream.concat(rendered.all(Service.class).map(service -> service.getMetadata().getName()),
                rendered.documents()
                        .stream()
                        .filter(it -> it.path("kind").asText().equals("ServiceEntry"))
                        .flatMap(it -> it.at("/spec/hosts").valueStream().map(JsonNode::asText)))
                .collect(Collectors.toSet());
    }

    private static boolean isWhole(JsonNode destinations) {
        int sum = destinations.valueStream().mapToInt(it -> it.path("weight").asInt(0)).sum();
        return sum == 100 || destinations.size() == 1 && !destinations.path(0).has("weight");
    }

    private static Stream<String> gateways(ObjectNode service) {
        return service.at("/spec/gateways").isEmpty()
                ? Stream.of(MESH)
                : service.at("/spec/gateways").valueStream().map(JsonNode::asText);
    }

    private static Stream<String> delegates(ObjectNode service) {
        return service.at("/spec/http")
                .valueStream()
                .filter(it -> it.has("delegate"))
                .map(it -> it.at("/delegate/name").asText());
    }

    /** Of two for one host a proxy takes the older one, and nobody says so. */
    private static Stream<String> rivals(Rendered rendered) {
        return Route.services(rendered)
                .filter(service -> !Route.isPiece(service))
                .flatMap(service -> service.at("/spec/hosts")
                        .valueStream()
                        .flatMap(host -> gateways(service).map(gateway -> host.asText() + " at " + gateway)))
                .collect(Collectors.groupingBy(place -> place, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(place -> place.getValue() > 1)
                .map(place -> "more than one is for " + place.getKey());
    }

    /** What comes before a lesson's piece is there without the lesson too. */
    private static Stream<String> unreachable(List<Route> routes) {
        return IntStream.range(0, routes.size())
                .filter(later -> routes.get(later)
                        .matches()
                        .stream()
                        .allMatch(match -> routes.subList(0, later)
                                .stream()
                                .filter(earlier -> !earlier.isOfALesson() || routes.get(later).isOfALesson())
                                .flatMap(earlier -> earlier.matches().stream())
                                .anyMatch(earlier -> earlier.covers(match))))
                .mapToObj(later -> routes.get(later).id() + " comes too late");
    }

    /** Of the routes that a request for the path may take: down to the first that takes it whatever its headers. */
    private static Stream<String> limits(List<Route> routes, String path) {
        List<String> limits = new ArrayList<>();
        for (Route route : routes) {
            List<Match> matches = route.matches().stream().filter(match -> match.allows("GET", path)).toList();
            if (!matches.isEmpty() && carries(route, path) && !route.timeout().isMissingNode()) {
                limits.add(route.id() + " ends it after " + route.timeout());
            }
            if (matches.stream().anyMatch(Match::isWhateverTheHeaders)) {
                break;
            }
        }
        return limits.stream();
    }

    /** The page's server knows one path of the stream, the gateway both. */
    private static boolean carries(Route route, String path) {
        return route.leadsTo("fleetman-api-gateway") || route.leadsTo("fleetman-webapp") && path.startsWith("/api/");
    }

    /** Unless a route says so, Istio tries everything again, whatever it is. */
    private static boolean isSafe(Route route) {
        JsonNode attempts = route.retries().path("attempts");
        return attempts.isInt() && (attempts.asInt() == 0
                || route.retries().hasNonNull("retryOn") && route.matches().stream().allMatch(it -> it.isOf("GET")));
    }
}
