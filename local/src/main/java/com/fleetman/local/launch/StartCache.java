// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The classes of a service as the JVM keeps them in memory, saved so that a start need not load and check each again.
 * They are saved by a rehearsal, a start that ends before the service opens its door: a JVM that saved them in the
 * middle of its life has crashed later in life.
 */
record StartCache(Path file) {

    /** Beside the JAR, so that it goes when the JAR is replaced; of this JVM alone, for no other can read it. */
    static StartCache beside(Path jar) {
        return new StartCache(jar.resolveSibling(Runtime.version() + ".jsa"));
    }

    boolean isSaved() {
        return Files.exists(file);
    }

    List<String> flags() {
        return isSaved() ? List.of("-XX:SharedArchiveFile=" + file) : List.of();
    }

    List<String> rehearsalFlags() {
        return List.of("-XX:ArchiveClassesAtExit=" + unfinished(), "-Dspring.context.exit=onRefresh");
    }

    /** Where a rehearsal writes; what was cut short must not be taken for a cache. */
    Path unfinished() {
        return file.resolveSibling(file.getFileName() + ".new");
    }
}
