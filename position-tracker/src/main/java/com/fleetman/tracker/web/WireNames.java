// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Reads parameters that are one of a few words, as these are written in JSON: in lower case. Spring would take upper case
 * as well, and nothing for one of several.
 */
public final class WireNames {
    private WireNames() {}

    /** One of the words; null where the parameter is absent. */
    public static <E extends Enum<E>> @Nullable E one(String parameter, @Nullable String text, Class<E> type) {
        return text == null ? null : word(parameter, text, type);
    }

    /** One or more of the words, separated by commas; null where the parameter is absent. */
    public static <E extends Enum<E>> @Nullable Set<E> several(String parameter, @Nullable String text,
            Class<E> type) {
        if (text == null) {
            return null;
        }
        Set<E> words = EnumSet.noneOf(type);
        for (String word : text.split(",", -1)) {
            words.add(word(parameter, word, type));
        }
        return words;
    }

    private static <E extends Enum<E>> E word(String parameter, String text, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> wireName(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> new BadParameterException(parameter,
                        "is none of " + Arrays.stream(type.getEnumConstants())
                                .map(WireNames::wireName)
                                .collect(Collectors.joining(", "))));
    }

    private static String wireName(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
