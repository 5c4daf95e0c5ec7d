// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.server.PathContainer.parsePath;

/** The committed description of the API, which real answers are held against. */
public final class ApiDescription {
    public static final Path FILE = Path.of("..", "docs", "api", "v1.json");
    private static final String PLACE = "https://fleetman.test/v1.json";
    private static final String PREFIX = "/api/v1/vehicles";
    private static final JsonMapper json = new JsonMapper();
    private static final JsonNode description = closed(json.readTree(read()));
    private static final SchemaRegistry schemas = SchemaRegistry.withDialect(Dialects.getOpenApi31(),
            registry -> registry.schemas(iri -> iri.equals(PLACE) ? description.toString() : null));

    private ApiDescription() {}

    public static String read() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An answer of the versioned API has a status, a form and a body that its description knows. */
    public static void check(String path, int status, @Nullable String contentType, String body) {
        if (!path.startsWith(PREFIX)) {
            return;
        }
        for (String pattern : description.path("paths").propertyNames()) {
            if (PathPatternParser.defaultInstance.parse(pattern).matches(parsePath(path))) {
                check(pattern, path, status, contentType, body);
            }
        }
    }

    private static void check(String pattern, String path, int status, @Nullable String contentType, String body) {
        if (status == 405) {
            // There is no operation to describe it.
            return;
        }
        String pointer = "/paths/" + escaped(pattern) + "/get/responses/" + status;
        assertThat(description.at(pointer).isMissingNode()).as("%s %s is described", path, status).isFalse();
        if (!body.isEmpty()) {
            MediaType form = MediaType.parseMediaType(String.valueOf(contentType));
            pointer += "/content/" + escaped(form.getType() + "/" + form.getSubtype()) + "/schema";
            assertThat(description.at(pointer).isMissingNode()).as("%s %s as %s is described", path, status, form)
                    .isFalse();
            List<?> errors = schemas.getSchema(SchemaLocation.of(PLACE + "#" + pointer))
                    .validate(body, InputFormat.JSON,
                            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
            assertThat(errors).as("%s answered %s", path, body).isEmpty();
        }
    }

    private static String escaped(String step) {
        return step.replace("~", "~0").replace("/", "~1");
    }

    /** A field that is not described shall not pass for one that is. */
    private static JsonNode closed(JsonNode root) {
        for (JsonNode schema : root.at("/components/schemas")) {
            if (schema instanceof ObjectNode object && schema.has("properties")) {
                object.put("additionalProperties", false);
            }
        }
        return root;
    }
}
