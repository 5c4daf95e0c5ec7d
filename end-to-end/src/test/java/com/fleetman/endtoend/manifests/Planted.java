// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An error in what was rendered without one.
 *
 * @param rule which rule has to find it
 * @param mention what it has to name
 * @param what the error, for people
 */
record Planted(String rule, Overlay overlay, String mention, String what, Consumer<List<ObjectNode>> change) {

    /** Else what begins with a brace is read as JSON. */
    private static final String BLOCK = "---\n";

    /** Another value, written as YAML; a pointer that ends in a dash adds to a list. */
    static Planted set(String rule, String id, String pointer, String value) {
        return new Planted(rule, Overlay.MINIKUBE, name(id), id + pointer + " = " + value,
                documents -> put(find(documents, id), JsonPointer.compile(pointer),
                        Rendered.SERIALIZATION.unmarshal(BLOCK + value, JsonNode.class)));
    }

    static Planted cut(String rule, String id, String pointer) {
        return new Planted(rule, Overlay.MINIKUBE, name(id), id + " without " + pointer, documents -> {
            JsonPointer path = JsonPointer.compile(pointer);
            JsonNode parent = find(documents, id).at(path.head());
            if (parent instanceof ArrayNode list) {
                list.remove(path.last().getMatchingIndex());
            } else {
                ((ObjectNode) parent).remove(path.last().getMatchingProperty());
            }
        });
    }

    static Planted without(String rule, String id) {
        return new Planted(rule, Overlay.MINIKUBE, name(id), "no " + id,
                documents -> documents.remove(find(documents, id)));
    }

    static Planted plus(String rule, String mention, String document) {
        return new Planted(rule, Overlay.MINIKUBE, mention, document,
                documents -> documents.add(Rendered.SERIALIZATION.unmarshal(BLOCK + document, ObjectNode.class)));
    }

    Planted in(Overlay other) {
        return new Planted(rule, other, mention, what, change);
    }

    /** The complaint names something else than the object that was changed. */
    Planted naming(String other) {
        return new Planted(rule, overlay, other, what, change);
    }

    Rendered into(Rendered good) {
        List<ObjectNode> documents = new ArrayList<>(good.documents().stream().map(ObjectNode::deepCopy).toList());
        change.accept(documents);
        return new Rendered(good.overlay(), documents);
    }

    private static void put(ObjectNode document, JsonPointer path, JsonNode value) {
        switch (document.at(path.head())) {
            case ArrayNode list when path.last().matchesElement(0) || path.last().getMatchingIndex() >= 0 -> list
                    .set(path.last().getMatchingIndex(), value);
            case ArrayNode list -> list.add(value);
            case ObjectNode object -> object.set(path.last().getMatchingProperty(), value);
            default -> throw new AssertionError(Rendered.id(document) + " has no " + path.head());
        }
    }

    private static ObjectNode find(List<ObjectNode> documents, String id) {
        return documents.stream()
                .filter(document -> Rendered.id(document).equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing rendered is " + id));
    }

    private static String name(String id) {
        return id.substring(id.indexOf('/') + 1);
    }

    @Override
    public String toString() {
        return rule + ": " + what;
    }
}
