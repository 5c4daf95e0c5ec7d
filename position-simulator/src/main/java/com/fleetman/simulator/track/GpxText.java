// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.track;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A GPX file from its root element on. What may stand before it is left out: a byte order mark, a declaration, a
 * style sheet, comments. A DOCTYPE, which GPX does not need, is refused here, before any parser sees it.
 *
 * @param root text of the root element
 * @param line line of the file on which the root element begins
 */
record GpxText(String root, int line) {
    private static final Pattern ENCODING = Pattern.compile("\\A<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']+)[\"']");
    private static final int DECLARATION_LENGTH = 256;

    static GpxText of(byte[] file) throws InvalidGpxException {
        String text = decode(file);
        if (text.isBlank()) {
            throw new InvalidGpxException("is empty");
        }
        int start = rootOf(text);
        return new GpxText(text.substring(start), 1 + (int) text.chars().limit(start).filter(c -> c == '\n').count());
    }

    private static String decode(byte[] file) throws InvalidGpxException {
        Charset charset = charset(file);
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new InvalidGpxException("is not encoded in " + charset, e);
        }
    }

    private static Charset charset(byte[] file) throws InvalidGpxException {
        int mark = file.length < 2 ? 0 : (file[0] & 0xFF) << 8 | file[1] & 0xFF;
        if (mark == 0xFEFF || mark == 0xFFFE) {
            return StandardCharsets.UTF_16;
        }
        String head = new String(file, 0, Math.min(file.length, DECLARATION_LENGTH), StandardCharsets.ISO_8859_1);
        Matcher declared = ENCODING.matcher(head);
        try {
            return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new InvalidGpxException("declares an unknown encoding", e);
        }
    }

    private static int rootOf(String text) throws InvalidGpxException {
        int at = 0;
        while (true) {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (text.startsWith("<?", at)) {
                at = after("?>", text, at);
            } else if (text.startsWith("<!--", at)) {
                at = after("-->", text, at);
            } else if (text.startsWith("<!", at)) {
                throw new InvalidGpxException("has a DOCTYPE, which is not allowed");
            } else if (text.startsWith("<", at)) {
                return at;
            } else {
                throw new InvalidGpxException("is no XML");
            }
        }
    }

    private static int after(String end, String text, int from) throws InvalidGpxException {
        int at = text.indexOf(end, from);
        if (at < 0) {
            throw new InvalidGpxException("ends too early");
        }
        return at + end.length();
    }
}
