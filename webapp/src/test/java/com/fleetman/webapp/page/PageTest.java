// SPDX-License-Identifier: Apache-2.0
package com.fleetman.webapp.page;

import java.io.IOException;
import java.util.Objects;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import com.fleetman.webapp.RunningWebapp;

import static org.assertj.core.api.Assertions.assertThat;

class PageTest {
    private static final String SCRIPT = "/v/1a2b3c/index-1a2b3c.js";
    private static RunningWebapp webapp;
    private static WebTestClient client;

    @BeforeAll
    static void start() {
        webapp = new RunningWebapp("http://localhost:1");
        client = webapp.client();
    }

    @AfterAll
    static void stop() {
        webapp.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/?vehicle=42&z=7"})
    void theStartPageIsCheckedEachTimeByItsContent(String path) {
        client.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "no-cache")
                .expectHeader()
                .valueMatches(HttpHeaders.ETAG, "\"[0-9a-f]{32}\"")
                .expectHeader()
                .doesNotExist(HttpHeaders.LAST_MODIFIED)
                .expectBody(String.class)
                .value(text -> assertThat(text).contains("Test page"));
    }

    @Test
    void anUnchangedPageIsNotSentAgain() {
        String tag = Objects.requireNonNull(client.get()
                .uri("/")
                .exchange()
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getETag());

        client.get()
                .uri("/")
                .header(HttpHeaders.IF_NONE_MATCH, tag)
                .exchange()
                .expectStatus()
                .isNotModified()
                .expectBody()
                .isEmpty();
        client.get().uri("/").header(HttpHeaders.IF_NONE_MATCH, "\"another\"").exchange().expectStatus().isOk();
    }

    @ParameterizedTest
    @CsvSource({"'gzip, deflate, br', br, brotli of index", "gzip, gzip, gzip of index", "identity,,<!doctype html>"})
    void theBestEncodingTheBrowserTakesIsChosen(String accepted, String encoding, String content) throws IOException {
        HttpHeaders headers = client.get()
                .uri("/")
                .header(HttpHeaders.ACCEPT_ENCODING, accepted)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                .expectBody(String.class)
                .value(text -> assertThat(text).startsWith(content))
                .returnResult()
                .getResponseHeaders();

        assertThat(headers.getFirst(HttpHeaders.CONTENT_ENCODING)).isEqualTo(encoding);
        if (encoding != null) {
            assertThat(headers.getVary()).contains(HttpHeaders.ACCEPT_ENCODING);
        }
    }

    @Test
    void eachEncodingHasATagOfItsOwn() {
        assertThat(tag("br")).isNotEqualTo(tag("gzip"));
    }

    @Test
    void assetsAreKeptForEver() {
        client.get()
                .uri(SCRIPT)
                .header(HttpHeaders.ACCEPT_ENCODING, "br")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith("text/javascript")
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "max-age=31536000, public, immutable")
                .expectHeader()
                .valueEquals(HttpHeaders.CONTENT_ENCODING, "br")
                .expectHeader()
                .doesNotExist(HttpHeaders.LAST_MODIFIED)
                .expectBody(String.class)
                .isEqualTo("brotli of script");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v/999999/index-1a2b3c.js", "/vehicles/42", "/v/"})
    void whatIsMissingIsMissed(String path) {
        client.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .doesNotExist(HttpHeaders.CACHE_CONTROL)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("There is nothing at this path.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", SCRIPT, "/nothing", "/api/v1/vehicles", "/actuator/health/liveness"})
    void everyAnswerSaysWhatTheBrowserMayDoAndWhoServedIt(String path) {
        client.get()
                .uri(path)
                .exchange()
                .expectHeader()
                .value("Content-Security-Policy", policy -> assertThat(policy)
                        .startsWith("default-src 'none'; script-src 'self'; ")
                        .contains("frame-ancestors 'none'")
                        .doesNotContain("unsafe"))
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueEquals("Referrer-Policy", "strict-origin-when-cross-origin")
                .expectHeader()
                .value("X-Served-By", line -> assertThat(line).startsWith("webapp;"));
    }

    @Test
    void thereIsAnIcon() {
        client.get()
                .uri("/favicon.ico")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../application.yaml", "/%2e%2e/application.yaml", "/v/../../application.yaml",
            "/v/..%2f..%2fapplication.yaml", "/..%5capplication.yaml", "/..;/application.yaml",
            "/v/%252e%252e/%252e%252e/application.yaml", "//../application.yaml", "/application.yaml"})
    void nothingOutsideThePageIsServed(String path) throws IOException {
        assertThat(webapp.raw(path)).matches("(?s)HTTP/1.1 4\\d\\d .*").doesNotContain("gateway-url");
    }

    private String tag(String encoding) {
        return Objects.requireNonNull(client.get()
                .uri("/")
                .header(HttpHeaders.ACCEPT_ENCODING, encoding)
                .exchange()
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getETag());
    }
}
