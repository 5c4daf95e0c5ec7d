// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.process;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** Asks a process whether it does its work yet. */
@FunctionalInterface
public interface Readiness {
    int TIMEOUT_MS = 1_000;

    boolean isReady();

    /** Ready when the address answers 200. */
    static Readiness ofHttp(String url) {
        return () -> {
            try {
                HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
                connection.setConnectTimeout(TIMEOUT_MS);
                connection.setReadTimeout(TIMEOUT_MS);
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } catch (IOException notYet) {
                return false;
            }
        };
    }

    /** Ready when the port of this machine takes a connection. */
    static Readiness ofPort(int port) {
        return () -> {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MS);
                return true;
            } catch (IOException notYet) {
                return false;
            }
        };
    }
}
