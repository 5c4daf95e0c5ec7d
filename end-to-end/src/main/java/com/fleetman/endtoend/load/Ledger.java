// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The file that names every report its sender may count on; what stands in it survives the death of who wrote it. */
public final class Ledger {
    private final Path file;

    public Ledger(Path file) {
        this.file = file;
    }

    /** Returns when the entries are with the operating system. */
    public void append(List<LedgerEntry> entries) {
        try {
            Files.writeString(file, entries.stream().map(LedgerEntry::line).collect(Collectors.joining()),
                    StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every entry, in the order of confirmation; the caller closes the stream. */
    public Stream<LedgerEntry> entries() {
        try {
            return Files.lines(file).map(LedgerEntry::parse);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
