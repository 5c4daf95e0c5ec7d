// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.house;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A second build of the same sources on the same JDK, in another folder and from nothing, against the one under test. */
class ReproducibleBuildTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> MODULES = List.of("position-simulator", "position-tracker", "api-gateway",
            "webapp", "local");
    private static final String IMAGE_BASE = System.getProperty("fleetman.image.base", "");

    @Test
    void twoCleanBuildsGiveTheSameBytes(@TempDir Path copy) throws Exception {
        copySources(copy);

        run(copy, "mvn", "-B", "-o", "-q", "-Dmaven.test.skip=true", "-Dfleetman.image.base=" + IMAGE_BASE, "-pl",
                String.join(",", MODULES), "-am", images(ROOT).isEmpty() ? "-P!images" : "-Pimages", "package");

        assertThat(digests(copy)).hasSameSizeAs(MODULES).isEqualTo(digests(ROOT));
        assertThat(images(copy)).isEqualTo(images(ROOT));
    }

    /** The digest of each service's image; none where the build makes no images. */
    private static Map<String, String> images(Path root) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        for (String module : MODULES) {
            Path digest = root.resolve(module).resolve("target/jib-image.digest");
            if (Files.exists(digest)) {
                digests.put(module, Files.readString(digest));
            }
        }
        return digests;
    }

    /** The history goes along, because every service tells the commit it was built from. */
    private static void copySources(Path copy) throws Exception {
        String files = run(ROOT, "git", "ls-files", "--cached", "--others", "--exclude-standard");
        for (String file : files.lines().filter(it -> Files.isRegularFile(ROOT.resolve(it))).toList()) {
            Path target = copy.resolve(file);
            Files.createDirectories(target.getParent());
            Files.copy(ROOT.resolve(file), target);
        }
        run(ROOT, "cp", "-R", run(ROOT, "git", "rev-parse", "--absolute-git-dir").strip(),
                copy.resolve(".git").toString());
    }

    private static Map<String, String> digests(Path root) throws IOException, NoSuchAlgorithmException {
        Map<String, String> digests = new TreeMap<>();
        for (String module : MODULES) {
            try (var jars = Files.newDirectoryStream(root.resolve(module).resolve("target"), "*-exec.jar")) {
                for (Path jar : jars) {
                    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
                    digests.put(jar.getFileName().toString(), HexFormat.of().formatHex(digest));
                }
            }
        }
        return digests;
    }

    private static String run(Path directory, String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        // Two JDKs compress the same classes to different bytes.
        builder.environment().put("JAVA_HOME", System.getProperty("fleetman.maven.java.home"));
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(String.join(" ", command) + "\n" + output).isZero();
        return output;
    }
}
