// SPDX-License-Identifier: Apache-2.0
package com.fleetman.webapp.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;

import com.fleetman.webapp.RunningWebapp;

import static org.assertj.core.api.Assertions.assertThat;

/** What an operator can put under the vehicles. */
class MapTest {
    private static final String POLICY = "Content-Security-Policy";

    @TempDir
    private static Path folder;
    private static RunningWebapp plain;
    private static RunningWebapp set;

    @BeforeAll
    static void start() throws IOException {
        Path tiles = Files.writeString(folder.resolve("europe.pmtiles"), "PMTiles and what follows");
        plain = new RunningWebapp("http://localhost:1");
        set = new RunningWebapp("http://localhost:1", "fleetman.webapp.map.pmtiles=" + tiles,
                "fleetman.webapp.map.style-url=https://maps.example.org:8443/styles/day.json?key=1");
    }

    @AfterAll
    static void stop() {
        plain.close();
        set.close();
    }

    @Test
    void thePageIsToldWhichVersionItIsServedByAndThatNothingIsSet() {
        config(plain).jsonPath("$.version")
                .isNotEmpty()
                .jsonPath("$.map.styleUrl")
                .isEmpty()
                .jsonPath("$.map.pmtilesUrl")
                .isEmpty();
        assertThat(new String(plain.client()
                .get()
                .uri("/config.json")
                .exchange()
                .expectBody()
                .returnResult()
                .getResponseBodyContent(), StandardCharsets.UTF_8))
                .contains("\"styleUrl\":null", "\"pmtilesUrl\":null");
    }

    @Test
    void thePageIsToldWhatIsSet() {
        config(set).jsonPath("$.map.styleUrl")
                .isEqualTo("https://maps.example.org:8443/styles/day.json?key=1")
                .jsonPath("$.map.pmtilesUrl")
                .isEqualTo("map.pmtiles");
    }

    @Test
    void thePolicyIsWidenedForTheOneOriginThatIsSet() {
        assertThat(policy(plain)).contains("connect-src 'self';", "img-src 'self' data: blob:;");
        assertThat(policy(set)).contains("connect-src 'self' https://maps.example.org:8443;",
                "img-src 'self' data: blob: https://maps.example.org:8443;", "script-src 'self';");
    }

    @Test
    void aPartOfTheTilesIsServedWhenAPartIsAskedFor() {
        set.client()
                .get()
                .uri("/map.pmtiles")
                .header(HttpHeaders.RANGE, "bytes=8-10")
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.PARTIAL_CONTENT)
                .expectHeader()
                .valueEquals(HttpHeaders.CONTENT_RANGE, "bytes 8-10/24")
                .expectHeader()
                .exists(HttpHeaders.ETAG)
                .expectHeader()
                .doesNotExist(HttpHeaders.CONTENT_ENCODING)
                .expectBody(String.class)
                .isEqualTo("and");
    }

    @Test
    void thereAreNoTilesWhenNoneAreSet() {
        plain.client().get().uri("/map.pmtiles").exchange().expectStatus().isNotFound();
    }

    private static WebTestClient.BodyContentSpec config(RunningWebapp webapp) {
        return webapp.client()
                .get()
                .uri("/config.json")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "no-cache")
                .expectBody();
    }

    private static String policy(RunningWebapp webapp) {
        HttpHeaders headers = webapp.client()
                .get()
                .uri("/")
                .exchange()
                .expectBody()
                .returnResult()
                .getResponseHeaders();
        return String.valueOf(headers.getFirst(POLICY));
    }
}
