// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A walk through a typed object. The model keeps what it does not know in maps of {@code additionalProperties}.
 *
 * @param unknown paths of fields that the API does not have
 * @param lenient paths of values that may be written as number or as text
 */
record ModelWalk(Set<String> unknown, Set<String> lenient) {

    static ModelWalk of(Object typed) {
        ModelWalk walk = new ModelWalk(new TreeSet<>(), new HashSet<>());
        walk.visit(typed, "");
        return walk;
    }

    private void visit(@Nullable Object value, String path) {
        switch (value) {
            case null -> {
            }
            case Quantity _,IntOrString _ -> lenient.add(path);
            case Map<?, ?> map -> map.forEach((key, each) -> visit(each, path + "/" + key));
            case Collection<?> all -> {
                int index = 0;
                for (Object each : all) {
                    visit(each, path + "/" + index++);
                }
            }
            case Enum<?> _ -> {
            }
            default -> visitModel(value, path);
        }
    }

    private void visitModel(Object model, String path) {
        if (!model.getClass().getName().startsWith("io.fabric8")) {
            return;
        }
        for (Class<?> type = model.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    visitField(model, field, path);
                }
            }
        }
    }

    private void visitField(Object model, Field field, String path) {
        Object value = read(model, field);
        if (!field.getName().equals("additionalProperties")) {
            visit(value, path + "/" + jsonName(field));
        } else if (value instanceof Map<?, ?> extra) {
            extra.keySet().forEach(key -> unknown.add(path + "/" + key));
        }
    }

    private static @Nullable Object read(Object model, Field field) {
        try {
            field.setAccessible(true);
            return field.get(model);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String jsonName(Field field) {
        JsonProperty property = field.getAnnotation(JsonProperty.class);
        return property == null ? field.getName() : property.value();
    }
}
