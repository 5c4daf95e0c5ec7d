// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where the next page of a list begins: the key of the last item seen, in a form that invites nobody to make one up.
 *
 * @param list which list it is of
 * @param key the key of the last item seen
 */
public record Cursor(String list, String key) {
    private static final char SEPARATOR = ':';

    public String encode() {
        byte[] bytes = (list + SEPARATOR + key).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The key in a cursor of this list. */
    public static String key(String list, String encoded) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(encoded);
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (text.startsWith(list + SEPARATOR)) {
                return text.substring(list.length() + 1);
            }
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw invalid();
        }
        throw invalid();
    }

    public static BadParameterException invalid() {
        return new BadParameterException("cursor", "is not a cursor of this list");
    }
}
