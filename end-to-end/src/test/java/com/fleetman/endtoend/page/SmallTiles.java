// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.page;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A file of tiles as small as can be: one tile of the whole world, with one square of land in its middle. */
final class SmallTiles {
    private static final int HEADER = 127;
    private static final int UNCOMPRESSED = 1;
    private static final int VECTOR = 1;

    private SmallTiles() {}

    static byte[] file() {
        byte[] tile = tile();
        byte[] metadata = "{\"vector_layers\":[{\"id\":\"earth\",\"fields\":{}}]}".getBytes(StandardCharsets.UTF_8);
        byte[] directory = new Bytes().varints(1, 0, 1, tile.length, 1).get();
        int tileAt = HEADER + directory.length + metadata.length;
        ByteBuffer file = ByteBuffer.allocate(tileAt + tile.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put("PMTiles".getBytes(StandardCharsets.US_ASCII)).put((byte) 3);
        file.putLong(HEADER).putLong(directory.length);
        file.putLong(HEADER + directory.length).putLong(metadata.length);
        file.putLong(0).putLong(0);
        file.putLong(tileAt).putLong(tile.length);
        file.putLong(1).putLong(1).putLong(1);
        file.put((byte) 1).put((byte) UNCOMPRESSED).put((byte) UNCOMPRESSED).put((byte) VECTOR);
        file.put((byte) 0).put((byte) 0);
        file.putInt(-1_800_000_000).putInt(-850_000_000).putInt(1_800_000_000).putInt(850_000_000);
        file.put((byte) 0).putInt(0).putInt(0);
        file.put(directory).put(metadata).put(tile);
        return file.array();
    }

    /** Vector tiles 2.1: a layer {@code earth} with a square from an eighth to seven eighths of the world. */
    private static byte[] tile() {
        byte[] square = new Bytes().varints(9, zigzag(512), zigzag(512), 26, zigzag(3072), 0, 0, zigzag(3072),
                zigzag(-3072), 0, 15)
                .get();
        byte[] feature = new Bytes().varints(3 << 3, 3).field(4, square).get();
        byte[] layer = new Bytes().varints(15 << 3, 2)
                .field(1, "earth".getBytes(StandardCharsets.UTF_8))
                .field(2, feature)
                .varints(5 << 3, 4096)
                .get();
        return new Bytes().field(3, layer).get();
    }

    private static int zigzag(int number) {
        return number << 1 ^ number >> 31;
    }

    /** Protocol buffers' way of writing. */
    private static final class Bytes {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Bytes varints(int... numbers) {
            for (int number : numbers) {
                int rest = number;
                while (rest > 127) {
                    bytes.write(rest & 127 | 128);
                    rest >>>= 7;
                }
                bytes.write(rest);
            }
            return this;
        }

        Bytes field(int number, byte[] content) {
            varints(number << 3 | 2, content.length);
            bytes.writeBytes(content);
            return this;
        }

        byte[] get() {
            return bytes.toByteArray();
        }
    }
}
