// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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

    /**
     * What came back.
     *
     * @param servedBy who had a hand in it, the last first
     */
    record Answer(int status, List<String> servedBy, String body) {}

    /** The whole answer. */
    Answer get(String path, boolean last) throws IOException {
        String request = "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: %s\r\n\r\n".formatted(path, host,
                last ? "close" : "keep-alive");
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        int status = Integer.parseInt(line().split(" ")[1]);
        long length = 0;
        boolean chunked = false;
        List<String> servedBy = new ArrayList<>();
        for (String header = line(); !header.isEmpty(); header = line()) {
            String value = header.substring(header.indexOf(':') + 1).strip();
            switch (header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Long.parseLong(value);
                case "transfer-encoding" -> chunked = value.equalsIgnoreCase("chunked");
                case "connection" -> ended = value.equalsIgnoreCase("close");
                case "x-served-by" -> servedBy.add(value);
                default -> {
                    // Of no use here.
                }
            }
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (chunked) {
            for (long size = size(); size > 0; size = size()) {
                read(size, body);
                line();
            }
            line();
        } else {
            read(length, body);
        }
        return new Answer(status, List.copyOf(servedBy), body.toString(StandardCharsets.UTF_8));
    }

    /** Whether the server has said that this was the last answer. */
    boolean ended() {
        return ended;
    }

    private void read(long length, ByteArrayOutputStream body) throws IOException {
        byte[] bytes = in.readNBytes(Math.toIntExact(length));
        if (bytes.length < length) {
            throw new EOFException("the connection ended within an answer");
        }
        body.writeBytes(bytes);
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
