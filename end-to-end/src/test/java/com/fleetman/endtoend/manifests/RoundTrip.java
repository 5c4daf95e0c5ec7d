// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Compares what was written with what is left of it after it was read into types: what changed was of a wrong type.
 *
 * @param lenient paths where number and text mean the same
 */
record RoundTrip(Set<String> lenient) {

    Stream<String> differences(JsonNode written, JsonNode back) {
        return differences(written, back, "");
    }

    private Stream<String> differences(JsonNode written, JsonNode back, String path) {
        if (written.isObject() && back.isObject()) {
            return written.properties()
                    .stream()
                    .flatMap(field -> differences(field.getValue(), back.path(field.getKey()),
                            path + "/" + field.getKey()));
        }
        if (written.isArray() && back.size() == written.size()) {
            return IntStream.range(0, written.size())
                    .boxed()
                    .flatMap(index -> differences(written.get(index), back.get(index), path + "/" + index));
        }
        return Rule.unless(same(written, back, path), path + " is " + written + ", but is read as " + back);
    }

    private boolean same(JsonNode written, JsonNode back, String path) {
        if (isEmpty(written) && isEmpty(back)) {
            return true;
        }
        if (written.isNumber() && back.isNumber()) {
            return written.decimalValue().compareTo(back.decimalValue()) == 0;
        }
        return written.asText().equals(back.asText())
                && (written.isTextual() == back.isTextual() || lenient.contains(path));
    }

    /** The model leaves out what says nothing. */
    private static boolean isEmpty(JsonNode node) {
        return node.isMissingNode() || node.isNull() || node.isContainerNode() && node.isEmpty();
    }
}
