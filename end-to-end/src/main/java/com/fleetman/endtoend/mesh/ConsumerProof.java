// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The reports of some vehicles are processed by another version of the tracker, and those of all others by the first.
 *
 * @param version that other version
 * @param chosen which vehicles, by their ids
 * @param expected how that is said in a few words
 */
record ConsumerProof(String version, Predicate<String> chosen, String expected) implements Proof {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration WATCHED = Duration.ofSeconds(30);
    /** A vehicle that has not reported for so long does not any more. */
    private static final Duration AWAY = Duration.ofSeconds(15);
    private static final Duration INTERVAL = Duration.ofMillis(500);

    @Override
    public Presence look(Mesh mesh) {
        Map<String, String> versions = versions(mesh);
        Set<String> byNew = versions.entrySet()
                .stream()
                .filter(vehicle -> vehicle.getValue().equals(version))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        if (byNew.isEmpty()) {
            return Presence.NOWHERE;
        }
        return byNew.equals(chosenOf(versions.keySet())) ? Presence.EVERYWHERE : Presence.PARTLY;
    }

    /** Looks again and again for a while: whoever is processed by both is seen to be. */
    @Override
    public Finding measure(Mesh mesh) {
        Map<String, Set<String>> seen = new TreeMap<>();
        long end = System.nanoTime() + WATCHED.toNanos();
        while (System.nanoTime() < end) {
            versions(mesh).forEach(
                    (vehicle, by) -> seen.computeIfAbsent(vehicle, _ -> new TreeSet<>()).add(by));
            LockSupport.parkNanos(INTERVAL.toNanos());
        }
        long byBoth = seen.values().stream().filter(versions -> versions.size() > 1).count();
        Set<String> byNew = seen.entrySet()
                .stream()
                .filter(vehicle -> vehicle.getValue().contains(version))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Finding(byBoth == 0 && byNew.equals(chosenOf(seen.keySet())), expected,
                "%s by %s, %d by both".formatted(new Share(byNew.size(), seen.size()), version, byBoth));
    }

    private Set<String> chosenOf(Set<String> vehicles) {
        return vehicles.stream().filter(chosen).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Which version of the tracker processed the last report of each vehicle that is not away. */
    private static Map<String, String> versions(Mesh mesh) {
        Answer answer = Traffic.to(mesh.page(), "/api/v1/vehicles?limit=1000").send();
        Map<String, String> versions = new TreeMap<>();
        if (answer.status() == 200) {
            Instant away = Instant.now().minus(AWAY);
            for (JsonNode vehicle : JSON.readTree(answer.body()).path("items")) {
                if (Instant.parse(vehicle.at("/position/fixTime").asString()).isAfter(away)) {
                    versions.put(vehicle.path("id").asString(), vehicle.path("processedBy").asString().split(";")[1]);
                }
            }
        }
        return versions;
    }
}
