// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The classes of a started process as the JVM keeps them in memory, saved so that the next start need not load and
 * check each again. Taken from the running process: taken at its end, it would make the first Ctrl-C slow.
 */
record StartCache(Path file) {

    /** Beside the JAR, so that it goes when the JAR is replaced; of this JVM alone, for no other can read it. */
    static StartCache beside(Path jar, String process) {
        return new StartCache(jar.resolveSibling(process + "-" + Runtime.version() + ".jsa"));
    }

    boolean isSaved() {
        return Files.exists(file);
    }

    String flag() {
        return isSaved() ? "-XX:SharedArchiveFile=" + file : "-XX:+RecordDynamicDumpInfo";
    }

    /** Without it the next start is slower, that is all: failing is no reason to stop anything. */
    void save(long pid) throws IOException, InterruptedException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        jcmd(pid, "VM.cds", "dynamic_dump", unfinished.toString());
        // What saving took is of no use any more, and the status would count it.
        jcmd(pid, "System.trim_native_heap");
        if (Files.exists(unfinished)) {
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void jcmd(long pid, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                "-J-XX:TieredStopAtLevel=1",
                Long.toString(pid));
        builder.command().addAll(List.of(command));
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }
}
