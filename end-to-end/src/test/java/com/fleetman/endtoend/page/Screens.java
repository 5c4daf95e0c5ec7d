// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.page;

import java.nio.file.Path;
import java.util.Optional;

/** Where pictures of the page go: the folder that {@code fleetman.screens} names; without it none are taken. */
final class Screens {
    private Screens() {}

    static Optional<Path> folder() {
        return Optional.ofNullable(System.getProperty("fleetman.screens")).map(Path::of);
    }
}
