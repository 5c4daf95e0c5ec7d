// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.live;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A viewer as bare as curl, that reads when it is told to. */
record RawViewer(Socket socket) implements AutoCloseable {
    private static final int SMALL = 4096;
    private static final int PATIENCE_MILLIS = 10_000;

    static RawViewer open(int port, String path) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(SMALL);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress("localhost", port));
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: gateway\r\nAccept: */*\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return new RawViewer(socket);
    }

    String readUntil(String text) throws IOException {
        StringBuilder read = new StringBuilder();
        InputStream in = socket.getInputStream();
        byte[] buffer = new byte[64 * 1024];
        while (read.indexOf(text, Math.max(0, read.length() - buffer.length - text.length())) < 0) {
            int length = in.read(buffer);
            if (length < 0) {
                break;
            }
            read.append(new String(buffer, 0, length, StandardCharsets.UTF_8));
        }
        return read.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
