// SPDX-License-Identifier: Apache-2.0
package com.fleetman.webapp.page;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ResponseCookie;

import com.fleetman.webapp.RunningWebapp;

import static org.assertj.core.api.Assertions.assertThat;

/** Two versions of one build side by side, as while a canary is out. */
class TwoVersionsTest {
    private static final String SCRIPT = "/v/1a2b3c/index-1a2b3c.js";
    private static List<RunningWebapp> versions;

    @BeforeAll
    static void start() {
        versions = List.of(new RunningWebapp("http://localhost:1", "fleetman.version=v1"),
                new RunningWebapp("http://localhost:1", "fleetman.version=v2"));
    }

    @AfterAll
    static void stop() {
        versions.forEach(RunningWebapp::close);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", SCRIPT})
    void eitherServesTheFilesThatThePageOfTheOtherAsksFor(String path) {
        assertThat(versions).map(version -> content(version, path))
                .doesNotContainNull()
                .containsOnly(
                        content(versions.getFirst(), path));
        assertThat(content(versions.getFirst(), "/")).contains("." + SCRIPT);
    }

    @Test
    void aPageIsToldWhichItCameFromAndItsFilesSayNothing() {
        assertThat(versions).map(version -> cookie(version, "/")).containsExactly("v1", "v2");
        assertThat(versions).map(version -> cookie(version, SCRIPT)).containsOnly("none");
    }

    private static String content(RunningWebapp version, String path) {
        return Objects.requireNonNull(version.client()
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private static String cookie(RunningWebapp version, String path) {
        ResponseCookie cookie = version.client()
                .get()
                .uri(path)
                .exchange()
                .returnResult(Void.class)
                .getResponseCookies()
                .getFirst("fleetman-page");
        return cookie == null ? "none" : cookie.getValue();
    }
}
