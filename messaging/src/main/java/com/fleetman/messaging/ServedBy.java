// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging;

/**
 * Which process did something: the text {@code service;version;instance} in the {@value #HEADER} line that each hop
 * adds to its answers, and in every position as {@code processedBy}.
 */
public record ServedBy(String service, String version, String instance) {
    public static final String HEADER = "X-Served-By";

    @Override
    public String toString() {
        return service + ";" + version + ";" + instance;
    }
}
