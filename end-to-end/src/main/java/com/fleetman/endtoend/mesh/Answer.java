// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Optional;

import com.fleetman.messaging.ServedBy;

/**
 * What came of a request.
 *
 * @param status 0 when there was no answer
 * @param took until all of it was there
 */
record Answer(int status, HttpHeaders headers, String body, Duration took) {
    static final HttpHeaders NO_HEADERS = HttpHeaders.of(java.util.Map.of(), (_, _) -> true);

    /** The hop of that service, if the answer came from or through it. */
    Optional<ServedBy> servedBy(String service) {
        return headers.allValues(ServedBy.HEADER)
                .stream()
                .flatMap(value -> java.util.Arrays.stream(value.split(", *")))
                .map(value -> value.split(";"))
                .filter(parts -> parts.length == 3 && parts[0].equals(service))
                .map(parts -> new ServedBy(parts[0], parts[1], parts[2]))
                .findFirst();
    }

    boolean by(String service, String version) {
        return servedBy(service).filter(hop -> hop.version().equals(version)).isPresent();
    }
}
