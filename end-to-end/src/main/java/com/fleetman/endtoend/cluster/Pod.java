// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import tools.jackson.databind.JsonNode;

/**
 * A pod that is not on its way out.
 *
 * @param restarts how often one of its containers was started again
 * @param trouble why a container waits or was ended, or nothing
 */
public record Pod(String name, boolean ready, int restarts, String trouble) {
    public static List<Pod> of(JsonNode list) {
        return items(list.path("items")).filter(pod -> !pod.path("metadata").has("deletionTimestamp"))
                .map(Pod::one)
                .toList();
    }

    private static Pod one(JsonNode pod) {
        JsonNode status = pod.path("status");
        List<JsonNode> containers = items(status.path("containerStatuses")).toList();
        boolean ready = items(status.path("conditions"))
                .anyMatch(condition -> condition.path("type").asString().equals("Ready")
                        && condition.path("status").asString().equals("True"));
        int restarts = containers.stream().mapToInt(container -> container.path("restartCount").asInt()).sum();
        String trouble = String.join(" ", containers.stream().map(Pod::troubleOf).filter(it -> !it.isEmpty()).toList());
        return new Pod(pod.path("metadata").path("name").asString(), ready, restarts, trouble);
    }

    private static String troubleOf(JsonNode container) {
        JsonNode waiting = container.path("state").path("waiting").path("reason");
        JsonNode ended = container.path("lastState").path("terminated").path("reason");
        return (waiting.asString("") + " " + ended.asString("")).strip();
    }

    private static Stream<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
