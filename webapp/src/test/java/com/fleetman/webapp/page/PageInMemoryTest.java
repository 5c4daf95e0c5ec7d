// SPDX-License-Identifier: Apache-2.0
package com.fleetman.webapp.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;

import com.fleetman.webapp.RunningWebapp;

/** What one visitor has been given is there for every other, whatever happens to its file or to whoever reads it. */
class PageInMemoryTest {
    @TempDir
    private Path page;

    @ParameterizedTest
    @CsvSource({"identity, as it is", "br, brotli of it"})
    void aFileIsReadOnce(String encoding, String content) throws IOException {
        Files.writeString(page.resolve("index.html"), "as it is");
        Files.writeString(page.resolve("index.html.br"), "brotli of it");
        try (RunningWebapp webapp = webapp()) {
            visit(webapp, encoding, content);
            Files.writeString(page.resolve("index.html"), "torn");
            Files.writeString(page.resolve("index.html.br"), "torn");

            visit(webapp, encoding, content);
        }
    }

    @Test
    void aFileWithoutAnotherEncodingIsServedAsItIs() throws IOException {
        Files.writeString(page.resolve("index.html"), "as it is");
        try (RunningWebapp webapp = webapp()) {
            visit(webapp, "br", "as it is");
        }
    }

    private RunningWebapp webapp() {
        return new RunningWebapp("http://localhost:1", "fleetman.webapp.page=" + page.toUri());
    }

    private static void visit(RunningWebapp webapp, String encoding, String content) {
        webapp.client()
                .get()
                .uri("/")
                .header(HttpHeaders.ACCEPT_ENCODING, encoding)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .isEqualTo(content);
    }
}
