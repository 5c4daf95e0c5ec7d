// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files that k8s/README.md shows, as a reader would copy them. */
final class Readme {
    private Readme() {}

    /** The block that begins with a comment that names the file. */
    static String block(String file) throws IOException {
        String readme = Files.readString(Kustomization.K8S.resolve("README.md"));
        Matcher block = Pattern.compile("```yaml\n(# \\S*" + Pattern.quote(file) + ".*?)```", Pattern.DOTALL)
                .matcher(readme);
        if (!block.find()) {
            throw new AssertionError("k8s/README.md shows no " + file);
        }
        return block.group(1);
    }
}
