// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.api;

import java.lang.reflect.RecordComponent;
import java.util.Iterator;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Describes what code says already: a part of a record is always there, unless it may be null. */
final class RequiredUnlessNullable implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
            Iterator<ModelConverter> chain) {
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        Class<?> described = Json31.mapper().constructType(type.getType()).getRawClass();
        if (schema != null && described.isRecord()) {
            require(described, resolved(schema, context));
        }
        return schema;
    }

    private static Schema<?> resolved(Schema<?> schema, ModelConverterContext context) {
        String reference = schema.get$ref();
        Schema<?> named = reference == null
                ? null
                : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
        return named == null ? schema : named;
    }

    private static void require(Class<?> described, Schema<?> schema) {
        for (RecordComponent part : described.getRecordComponents()) {
            boolean known = schema.getProperties() != null && schema.getProperties().containsKey(part.getName());
            if (known && !part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                schema.addRequiredItem(part.getName());
            }
        }
    }
}
