// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The images that the build makes. */
final class BuiltImages {
    private BuiltImages() {}

    static String tag() {
        try {
            Matcher tag = Pattern.compile("<fleetman.image.tag>(.+?)</")
                    .matcher(Files.readString(Path.of("../pom.xml")));
            if (!tag.find()) {
                throw new AssertionError("pom.xml has no fleetman.image.tag");
            }
            return tag.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
