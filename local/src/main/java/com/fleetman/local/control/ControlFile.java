// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.control;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;

/**
 * Where a running launcher listens, written where only its owner can read it.
 *
 * @param pid of the launcher
 * @param port on loopback
 * @param token that every call has to show
 */
record ControlFile(long pid, int port, String token) {
    static Optional<ControlFile> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties entries = new Properties();
        entries.load(new StringReader(Files.readString(file)));
        return Optional.of(new ControlFile(Long.parseLong(entries.getProperty("pid")),
                Integer.parseInt(entries.getProperty("port")),
                entries.getProperty("token")));
    }

    void write(Path file) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        Files.createFile(unfinished,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, "pid=%d%nport=%d%ntoken=%s%n".formatted(pid, port, token));
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
