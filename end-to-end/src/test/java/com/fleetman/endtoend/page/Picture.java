// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.page;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

import javax.imageio.ImageIO;

import com.microsoft.playwright.Locator;

/** What a part of the page looks like, by its colours. */
final class Picture {
    private final BufferedImage pixels;

    private Picture(BufferedImage pixels) {
        this.pixels = pixels;
    }

    static Picture of(Locator part) {
        try {
            return new Picture(Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(part.screenshot()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code #rrggbb}, so many CSS pixels from the top left corner. */
    String colourAt(double x, double y) {
        return "#%06x".formatted(pixels.getRGB((int) Math.round(x), (int) Math.round(y)) & 0xffffff);
    }
}
