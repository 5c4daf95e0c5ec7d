// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.control;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Calls the launcher that runs in another terminal. */
final class ControlClient {
    static final String NOTHING_RUNS = "Nothing is running here: ./fleet up starts it.";

    private static final int CONNECT_TIMEOUT_MS = 2_000;

    /** Longer than any service takes to stop. */
    private static final int READ_TIMEOUT_MS = 15_000;

    private final Path file;

    ControlClient(Path file) {
        this.file = file;
    }

    /** Empty when no launcher runs. */
    Optional<Reply> get(String what) throws IOException {
        return call("GET", what);
    }

    /** Empty when no launcher runs. */
    Optional<Reply> post(String what, String service) throws IOException {
        return call("POST", what + "/" + URLEncoder.encode(service, StandardCharsets.UTF_8));
    }

    private Optional<Reply> call(String method, String path) throws IOException {
        Optional<ControlFile> control = ControlFile.read(file);
        if (control.isEmpty()) {
            return Optional.empty();
        }
        URI address = URI.create("http://127.0.0.1:%d/%s".formatted(control.get().port(), path));
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setRequestMethod(method);
        connection.setConnectTimeout(CONNECT_TIMEOUT_MS);
        connection.setReadTimeout(READ_TIMEOUT_MS);
        connection.setRequestProperty("Authorization", "Bearer " + control.get().token());
        try {
            int status = connection.getResponseCode();
            InputStream body = status == Reply.OK ? connection.getInputStream() : connection.getErrorStream();
            return Optional
                    .of(new Reply(status, body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (ConnectException launcherGone) {
            return Optional.empty();
        }
    }
}
