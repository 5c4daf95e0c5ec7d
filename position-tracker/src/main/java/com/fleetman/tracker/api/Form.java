// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.api;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.context.request.WebRequest;

import com.fleetman.tracker.web.WireNames;

/** A form in which answers can be had. */
enum Form {
    JSON(MediaType.APPLICATION_JSON), GEOJSON(MediaType.parseMediaType(Form.GEO_JSON_VALUE));

    static final String GEO_JSON_VALUE = "application/geo+json";

    private final MediaType type;

    Form(MediaType type) {
        this.type = type;
    }

    /** What the query names, else what the header Accept likes best, else JSON. */
    static Form wanted(@Nullable String format, WebRequest request) {
        Form named = WireNames.one("format", format, Form.class);
        return named == null ? accepted(request) : named;
    }

    private static Form accepted(WebRequest request) {
        String[] accept = request.getHeaderValues(HttpHeaders.ACCEPT);
        List<MediaType> accepted = accept == null
                ? List.of()
                : MediaType.parseMediaTypes(List.of(accept));
        MimeTypeUtils.sortBySpecificity(accepted);
        return accepted.stream()
                .filter(liked -> liked.includes(JSON.type) || liked.includes(GEOJSON.type))
                .findFirst()
                .filter(liked -> !liked.includes(JSON.type))
                .map(_ -> GEOJSON)
                .orElse(JSON);
    }

    @JsonValue
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The beginning of an answer, which may be kept but not shown again without asking whether it still holds. */
    ResponseEntity.BodyBuilder answer() {
        return ResponseEntity.ok()
                .contentType(type)
                .varyBy(HttpHeaders.ACCEPT)
                .cacheControl(CacheControl.noCache());
    }
}
