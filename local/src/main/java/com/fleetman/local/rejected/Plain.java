// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.rejected;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Text of unknown senders made fit for a terminal, which obeys some characters instead of showing them. */
final class Plain {
    private Plain() {}

    /** The text with everything that is not to be seen written as an escape, line ends included. */
    static String line(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(character -> plain.append(shown(character)));
        return plain.toString();
    }

    /** The same of a body, whose lines stay lines; bytes that are no UTF-8 are written as \\xNN. */
    static String text(byte[] body) {
        try {
            return String.join("\n",
                    StandardCharsets.UTF_8.newDecoder()
                            .decode(ByteBuffer.wrap(body))
                            .toString()
                            .lines()
                            .map(Plain::line)
                            .toList());
        } catch (CharacterCodingException noText) {
            StringBuilder plain = new StringBuilder();
            for (byte each : body) {
                plain.append(each >= ' ' && each <= '~' ? String.valueOf((char) each) : "\\x%02x".formatted(each));
            }
            return plain.toString();
        }
    }

    private static String shown(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED ->
                "\\u{%x}".formatted(character);
            default -> Character.toString(character);
        };
    }
}
