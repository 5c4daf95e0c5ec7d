// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.util.Map;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;

import com.fleetman.endtoend.manifests.KnownSettings.Setting;

/** Reads the records that our services bind their settings to. */
final class SettingRecords {
    private static final String ANNOTATION = "org.springframework.boot.context.properties.ConfigurationProperties";

    private SettingRecords() {}

    static Stream<Setting> in(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.isAnnotatedWith(ANNOTATION))
                .flatMap(type -> settings(type, prefix(type)));
    }

    private static String prefix(JavaClass type) {
        return String.valueOf(type.getAnnotationOfType(ANNOTATION).getProperties().get("prefix"));
    }

    private static Stream<Setting> settings(JavaClass type, String prefix) {
        return type.getFields()
                .stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .flatMap(field -> settings(field, prefix + "." + dashed(field.getName())));
    }

    private static Stream<Setting> settings(JavaField component, String name) {
        JavaClass type = component.getRawType();
        return type.isRecord() && type.getPackageName().startsWith("com.fleetman")
                ? settings(type, name)
                : Stream.of(new Setting(name, type.isAssignableTo(Map.class)));
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }
}
