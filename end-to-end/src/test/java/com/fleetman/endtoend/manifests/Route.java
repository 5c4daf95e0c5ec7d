// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A way that requests take, as a proxy knows it: with the pieces in their places to which a VirtualService delegates.
 *
 * @param service the VirtualService with the hosts
 * @param piece the VirtualService that says where to; the same one, unless it delegates
 * @param matches the requests it is for, any of them; one without conditions is every request
 * @param root what the first says
 * @param own what the second says
 */
record Route(ObjectNode service, ObjectNode piece, List<Match> matches, JsonNode root, JsonNode own) {
    /** Of VirtualServices that need not be there: a lesson's place. */
    private static final String LESSON = "lesson-";

    static Stream<ObjectNode> services(Rendered rendered) {
        return rendered.documents().stream().filter(it -> it.path("kind").asText().equals("VirtualService"));
    }

    static boolean isPiece(ObjectNode service) {
        return service.at("/spec/hosts").isEmpty();
    }

    static boolean isForALesson(String name) {
        return name.startsWith(LESSON);
    }

    static Stream<Route> all(Rendered rendered) {
        return services(rendered).filter(service -> !isPiece(service)).flatMap(service -> of(rendered, service));
    }

    /** In the order in which they are tried. */
    static Stream<Route> of(Rendered rendered, ObjectNode service) {
        return service.at("/spec/http")
                .valueStream()
                .flatMap(root -> root.has("delegate")
                        ? delegated(rendered, service, root)
                        : Stream.of(new Route(service, service, matches(root), root, root)));
    }

    private static Stream<Route> delegated(Rendered rendered, ObjectNode service, JsonNode root) {
        return piece(rendered, root.at("/delegate/name").asText()).stream()
                .flatMap(piece -> piece.at("/spec/http")
                        .valueStream()
                        .map(own -> new Route(service, piece, both(matches(root), matches(own)), root, own)));
    }

    static Optional<ObjectNode> piece(Rendered rendered, String name) {
        return services(rendered).filter(Route::isPiece)
                .filter(piece -> piece.at("/metadata/name").asText().equals(name))
                .findFirst();
    }

    private static List<Match> both(List<Match> roots, List<Match> owns) {
        return roots.stream().flatMap(root -> owns.stream().map(root::and)).toList();
    }

    private static List<Match> matches(JsonNode http) {
        return http.path("match").isEmpty()
                ? List.of(new Match(JsonNodeFactory.instance.objectNode()))
                : http.path("match").valueStream().map(it -> new Match((ObjectNode) it)).toList();
    }

    String id() {
        return Rendered.id(piece) + " route " + own.path("name").asText();
    }

    boolean isOfALesson() {
        return isForALesson(piece.at("/metadata/name").asText());
    }

    JsonNode retries() {
        return said("retries");
    }

    JsonNode timeout() {
        return said("timeout");
    }

    /** A piece says only what it wants otherwise. */
    private JsonNode said(String field) {
        return own.has(field) ? own.path(field) : root.path(field);
    }

    /** To whom a request goes, mirrors not among them. */
    Stream<JsonNode> destinations() {
        return own.path("route").valueStream().map(it -> it.path("destination"));
    }

    Stream<JsonNode> everywhere() {
        return Stream.of(destinations(), own.path("mirrors").valueStream().map(it -> it.path("destination")),
                own.has("mirror") ? Stream.of(own.path("mirror")) : Stream.<JsonNode>empty())
                .flatMap(it -> it);
    }

    boolean leadsTo(String host) {
        return destinations().anyMatch(destination -> destination.path("host").asText().equals(host));
    }
}
