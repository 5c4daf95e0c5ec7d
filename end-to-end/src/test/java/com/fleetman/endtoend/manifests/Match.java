// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What requests a route is for: all conditions of it. */
record Match(ObjectNode conditions) {
    /** Both, as a proxy does it: the inner one says what it wants otherwise, headers add up. */
    Match and(Match inner) {
        ObjectNode both = conditions.deepCopy();
        inner.conditions.properties().forEach(condition -> {
            if (condition.getKey().equals("headers") && both.has("headers")) {
                ((ObjectNode) both.path("headers")).setAll((ObjectNode) condition.getValue());
            } else {
                both.set(condition.getKey(), condition.getValue());
            }
        });
        return new Match(both);
    }

    boolean isOf(String method) {
        return conditions.at("/method/exact").asText().equals(method);
    }

    /** Whether a request of this method, for this path and with any headers, may be one. */
    boolean allows(String method, String path) {
        return (conditions.path("method").isMissingNode() || isOf(method))
                && (conditions.path("uri").isMissingNode()
                        || path.startsWith(conditions.at("/uri/prefix").asText("/none"))
                        || path.equals(conditions.at("/uri/exact").asText()));
    }

    boolean isWhateverTheHeaders() {
        return !conditions.has("headers") && !conditions.has("withoutHeaders") && !conditions.has("queryParams");
    }

    /** Whether every request of the other one is one of this, so that nothing is left for the other behind it. */
    boolean covers(Match other) {
        return conditions.properties().stream().allMatch(condition -> isMetBy(condition, other));
    }

    private static boolean isMetBy(Map.Entry<String, JsonNode> condition, Match other) {
        JsonNode theirs = other.conditions.path(condition.getKey());
        JsonNode ours = condition.getValue();
        return switch (condition.getKey()) {
            case "name" -> true;
            case "uri" -> ours.equals(theirs) || ours.has("prefix") && begins(theirs, ours.path("prefix").asText());
            case "headers", "queryParams" -> ours.properties()
                    .stream()
                    .allMatch(each -> each.getValue().equals(theirs.path(each.getKey())));
            default -> ours.equals(theirs);
        };
    }

    private static boolean begins(JsonNode uri, String prefix) {
        return prefix.equals("/")
                || uri.path("prefix").asText().startsWith(prefix)
                || uri.path("exact").asText().startsWith(prefix);
    }
}
