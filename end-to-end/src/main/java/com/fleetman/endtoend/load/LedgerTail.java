// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.load;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads a ledger on while it is being written. */
final class LedgerTail {
    private final Path file;
    private long offset;

    LedgerTail(Path file) {
        this.file = file;
    }

    /** The entries that have been added since the last time. */
    List<LedgerEntry> next() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] added = new byte[(int) (in.length() - offset)];
            in.seek(offset);
            in.readFully(added);
            String text = new String(added, StandardCharsets.UTF_8);
            String whole = text.substring(0, text.lastIndexOf('\n') + 1);
            offset += whole.getBytes(StandardCharsets.UTF_8).length;
            return whole.lines().map(LedgerEntry::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
