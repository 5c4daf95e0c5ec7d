// SPDX-License-Identifier: Apache-2.0
package com.fleetman.webapp.page;

import java.io.IOException;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

/**
 * A file of the page, read once and kept. Whoever reads it anew for each visitor, from the service's JAR, shares streams
 * that are closed by interrupt when a visitor leaves early: others then had an error, or no answer.
 */
final class PageFile extends ByteArrayResource {
    private final Resource source;

    /** @throws IOException if it cannot be read */
    PageFile(Resource source) throws IOException {
        super(source.getContentAsByteArray(), source.getDescription());
        this.source = source;
    }

    @Override
    public @Nullable String getFilename() {
        return source.getFilename();
    }

    /** The same file in another encoding lies beside it. */
    @Override
    public Resource createRelative(String path) throws IOException {
        Resource relative = source.createRelative(path);
        return relative.exists() ? new PageFile(relative) : relative;
    }
}
