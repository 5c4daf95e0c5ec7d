// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** The live stream of one viewer. */
final class ScriptedStream {
    private static final byte[] END = {};

    private final BlockingQueue<byte[]> events = new LinkedBlockingQueue<>();

    void send(byte[] event) {
        events.add(event);
    }

    /** Ends it once everything before has been sent. */
    void end() {
        events.add(END);
    }

    /** Writes events as they come, until it is ended or the viewer has gone. */
    void writeTo(OutputStream viewer) {
        try (viewer) {
            for (byte[] event = events.take(); event != END; event = events.take()) {
                viewer.write(event);
                viewer.flush();
            }
        } catch (IOException _) {
            // The viewer has gone.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
