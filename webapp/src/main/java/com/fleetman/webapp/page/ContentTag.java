// SPDX-License-Identifier: Apache-2.0
package com.fleetman.webapp.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.core.io.Resource;

/**
 * An ETag made of a file's content. Its date would not do: reproducible builds give every file of every release the
 * same one, and a browser would keep the page of the release before.
 */
final class ContentTag {
    private static final int BYTES = 16;

    private final Map<String, String> known = new ConcurrentHashMap<>();

    /** The files never change while the service runs, so each is read once. */
    String of(Resource resource) {
        return known.computeIfAbsent(resource.getDescription(), _ -> digest(resource));
    }

    private static String digest(Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return '"' + HexFormat.of().formatHex(sha.digest(content.readAllBytes()), 0, BYTES) + '"';
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
