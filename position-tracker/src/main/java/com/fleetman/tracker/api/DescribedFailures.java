// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.api;

import java.util.Map;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.springdoc.core.customizers.OpenApiCustomizer;

import com.fleetman.tracker.web.Problem;

import static java.util.Objects.requireNonNull;
import static org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE;

/** Adds to every path's description what all of them have in common: how they fail, and the headers they answer with. */
final class DescribedFailures implements OpenApiCustomizer {
    private static final String OURS = "/api/v1/";
    private static final Map<String, String> ALWAYS_POSSIBLE = Map.of("400", "A parameter is wrong, or not known",
            "406", "There is no such form of this answer", "500", "Our fault, and logged");

    @Override
    public void customise(OpenAPI openApi) {
        ModelConverters.getInstance(true)
                .resolveAsResolvedSchema(new AnnotatedType(Problem.class)).referencedSchemas
                .forEach(openApi.getComponents()::addSchemas);
        openApi.getPaths()
                .forEach((path, item) -> item.readOperations().forEach(operation -> describe(path, operation)));
    }

    private static void describe(String path, Operation operation) {
        ApiResponses answers = operation.getResponses();
        ALWAYS_POSSIBLE.forEach((status, meaning) -> answers.addApiResponse(status, problem(meaning)));
        answers.addApiResponse("503", problem("The store is away").addHeaderObject("Retry-After",
                header("Seconds after which to come again", "2")));
        if (path.contains("{")) {
            answers.addApiResponse("404", problem("There is no such vehicle, or no position of it"));
        }
        if (path.startsWith(OURS)) {
            answers.addApiResponse("304", new ApiResponse().description("What If-None-Match names still holds"));
            requireNonNull(answers.get("200"))
                    .addHeaderObject("ETag", header("Names this answer, for If-None-Match", "\"7-mi8k-m-o-J\""));
        }
        if (operation.getParameters().stream().anyMatch(parameter -> parameter.getName().equals("cursor"))) {
            requireNonNull(answers.get("200"))
                    .addHeaderObject("Link", header("Leads to the next page; absent on the last one",
                            "<?limit=100&cursor=dmVoaWNsZXM6Q2l0eSBUcnVjaw>; rel=\"next\""));
        }
    }

    private static ApiResponse problem(String meaning) {
        MediaType form = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
        return new ApiResponse().description(meaning)
                .content(new Content().addMediaType(APPLICATION_PROBLEM_JSON_VALUE, form));
    }

    private static Header header(String meaning, String example) {
        return new Header().description(meaning).schema(new StringSchema()).example(example);
    }
}
