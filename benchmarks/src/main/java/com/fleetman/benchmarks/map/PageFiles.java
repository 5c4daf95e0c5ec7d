// SPDX-License-Identifier: Apache-2.0
package com.fleetman.benchmarks.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** The files of the page as the webapp serves them, from its JAR, and those of the page it is compared with. */
final class PageFiles implements AutoCloseable {
    private static final String LEAFLET = "/META-INF/resources/webjars/leaflet/%s/dist/";
    private static final String LEAFLET_POM = "/META-INF/maven/org.webjars.npm/leaflet/pom.properties";

    private final FileSystem jar;
    private final Path page;

    private PageFiles(FileSystem jar) {
        this.jar = jar;
        this.page = jar.getPath("/page");
    }

    /** Of the webapp that was unpacked below this folder. */
    static PageFiles of(Path home) {
        try (Stream<Path> files = Files.list(home.resolve("apps/webapp"))) {
            Path jar = files.filter(file -> file.toString().endsWith(".jar")).findFirst().orElseThrow();
            PageFiles page = new PageFiles(FileSystems.newFileSystem(jar));
            if (!Files.exists(page.page.resolve("index.html"))) {
                throw new IllegalStateException("The webapp was built without its page, with -DskipWeb.");
            }
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<byte[]> read(String path) throws IOException {
        if (path.startsWith("/leaflet/")) {
            String name = path.substring("/leaflet/".length());
            return resource(name).or(() -> resource(LEAFLET.formatted(leafletVersion()) + name));
        }
        Path file = page.resolve(path.equals("/") ? "index.html" : path.substring(1)).normalize();
        return file.startsWith(page) && Files.isRegularFile(file)
                ? Optional.of(Files.readAllBytes(file))
                : Optional.empty();
    }

    private static String leafletVersion() {
        try (InputStream pom = Objects.requireNonNull(PageFiles.class.getResourceAsStream(LEAFLET_POM))) {
            Properties properties = new Properties();
            properties.load(pom);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<byte[]> resource(String name) {
        try (InputStream content = PageFiles.class.getResourceAsStream(name)) {
            return content == null ? Optional.empty() : Optional.of(content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        jar.close();
    }
}
