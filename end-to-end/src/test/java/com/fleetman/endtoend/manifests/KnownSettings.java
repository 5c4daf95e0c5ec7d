// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/**
 * The settings of a service: its own, as its records declare them, and those of the libraries in its JAR.
 *
 * @param names in the form {@code fleetman.simulator.report-interval}
 * @param prefixes of settings with names that nobody can list, such as those of loggers
 */
record KnownSettings(Set<String> names, Set<String> prefixes) {
    private static final Map<String, KnownSettings> OF = new ConcurrentHashMap<>();
    private static final Map<String, List<Setting>> OF_LIBRARY = new ConcurrentHashMap<>();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String METADATA = "META-INF/spring-configuration-metadata.json";

    static KnownSettings of(String module) {
        return OF.computeIfAbsent(module, KnownSettings::read);
    }

    /** Spring's rule: no dashes, dots are underscores, all in capitals. */
    boolean hasVariable(String name) {
        return names.stream().map(KnownSettings::variable).anyMatch(name::equals)
                || prefixes.stream().map(prefix -> variable(prefix) + "_").anyMatch(name::startsWith);
    }

    boolean hasProperty(String name) {
        return names.contains(name) || prefixes.stream().anyMatch(prefix -> name.startsWith(prefix + "."));
    }

    private static String variable(String property) {
        return property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private static KnownSettings read(String module) {
        KnownSettings known = new KnownSettings(new HashSet<>(), new HashSet<>());
        SettingRecords.in(new ClassFileImporter().importPaths(
                List.of(Path.of("..", module, "target/classes"), Path.of("../messaging/target/classes"))))
                .forEach(known::add);
        try (JarFile jar = new JarFile(jar(module).toFile())) {
            jar.stream()
                    .filter(entry -> entry.getName().startsWith("BOOT-INF/lib/"))
                    .flatMap(entry -> OF_LIBRARY.computeIfAbsent(entry.getName(), _ -> library(jar, entry)).stream())
                    .forEach(known::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return known;
    }

    private static List<Setting> library(JarFile jar, JarEntry library) {
        try (JarInputStream files = new JarInputStream(jar.getInputStream(library))) {
            for (JarEntry file = files.getNextJarEntry(); file != null; file = files.getNextJarEntry()) {
                if (file.getName().equals(METADATA)) {
                    return JSON.readTree(files.readAllBytes())
                            .path("properties")
                            .valueStream()
                            .map(property -> new Setting(property.path("name").asText(),
                                    property.path("type").asText().startsWith("java.util.Map")))
                            .toList();
                }
            }
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Setting setting) {
        (setting.isMap() ? prefixes : names).add(setting.name());
    }

    private static Path jar(String module) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", module, "target"))) {
            return files.filter(file -> file.getFileName().toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("there is no JAR of " + module));
        }
    }

    /** @param isMap whether it stands for all settings whose names begin with it */
    record Setting(String name, boolean isMap) {}
}
