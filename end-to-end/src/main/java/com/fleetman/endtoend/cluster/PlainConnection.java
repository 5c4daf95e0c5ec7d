// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A connection to a web server that sends a request once: every library's own would try some of them again. */
final class PlainConnection implements AutoCloseable {
    private static final int CONNECT_MILLIS = 2_000;
    private static final int ANSWER_MILLIS = 10_000;

    private final Socket socket = new Socket();
    private final InputStream in;
    private final String host;
    private boolean ended;

    PlainConnection(URI door) throws IOException {
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(ANSWER_MILLIS);
            socket.connect(new InetSocketAddress(door.getHost(), door.getPort()), CONNECT_MILLIS);
            in = new BufferedInputStream(socket.getInputStream());
            host = door.getAuthority();
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** The status of the whole answer. */
    int get(String path, boolean last) throws IOException {
        String request = "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: %s\r\n\r\n".formatted(path, host,
                last ? "close" : "keep-alive");
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        int status = Integer.parseInt(line().split(" ")[1]);
        long length = 0;
        boolean chunked = false;
        for (String header = line().toLowerCase(Locale.ROOT); !header.isEmpty(); header = line()
                .toLowerCase(Locale.ROOT)) {
            String value = header.substring(header.indexOf(':') + 1).strip();
            switch (header.substring(0, header.indexOf(':'))) {
                case "content-length" -> length = Long.parseLong(value);
                case "transfer-encoding" -> chunked = value.contains("chunked");
                case "connection" -> ended = value.equals("close");
                default -> {
                    // Of no use here.
                }
            }
        }
        if (chunked) {
            skipChunks();
        } else {
            in.skipNBytes(length);
        }
        return status;
    }

    /** Whether the server has said that this was the last answer. */
    boolean ended() {
        return ended;
    }

    private void skipChunks() throws IOException {
        for (long size = size(); size > 0; size = size()) {
            in.skipNBytes(size);
            line();
        }
        line();
    }

    private long size() throws IOException {
        return Long.parseLong(line().split(";")[0].strip(), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection ended in place of an answer");
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
