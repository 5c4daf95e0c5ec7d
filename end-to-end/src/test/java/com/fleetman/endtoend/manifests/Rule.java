// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something that must be true of every overlay.
 *
 * @param name what must be true
 * @param violations what is not, each naming the object
 */
record Rule(String name, Function<Rendered, Stream<String>> violations) {

    /** A rule about each workload, which names what is wrong with it. */
    static Rule ofWorkloads(String name, Function<Workload, Stream<String>> complaints) {
        return new Rule(name, rendered -> rendered.workloads()
                .flatMap(workload -> complaints.apply(workload).map(complaint -> workload.id() + " " + complaint)));
    }

    /** A complaint, if there is reason for one. */
    static Stream<String> unless(boolean good, String complaint) {
        return good ? Stream.empty() : Stream.of(complaint);
    }

    @Override
    public String toString() {
        return name;
    }
}
