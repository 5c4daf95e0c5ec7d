// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** The gateway as the page sees it, doing what the test says. */
final class ScriptedGateway implements AutoCloseable {
    static final String VERSION = "1.0.0";
    static final String GATEWAY = "api-gateway;" + VERSION + ";api-gateway-0";
    static final String TRACKER = "position-tracker;" + VERSION + ";position-tracker-0";

    private final HttpServer server;
    private final Set<ScriptedStream> streams = ConcurrentHashMap.newKeySet();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final ScriptedPicture picture = new ScriptedPicture(this::tell);
    private volatile Supplier<String> gateways = () -> GATEWAY;
    private volatile Supplier<String> trackers = () -> TRACKER;
    private volatile boolean refusing;
    private volatile boolean trackerFails;
    private volatile boolean holdingBack;

    ScriptedGateway() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/live", this::watch);
        server.createContext("/api", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What its viewers are shown. */
    ScriptedPicture picture() {
        return picture;
    }

    /** Every path it was asked for, with its query; the live stream too. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** How many of those had that in them. */
    long questions(String words) {
        return asked.stream().filter(path -> path.contains(words)).count();
    }

    /** Who answers: {@code service;version;instance}, asked anew for each answer and each stream. */
    void servedBy(Supplier<String> newGateways, Supplier<String> newTrackers) {
        gateways = newGateways;
        trackers = newTrackers;
    }

    /** Ends every stream without a word. */
    void cut() {
        streams.forEach(ScriptedStream::end);
        streams.clear();
    }

    /** Sends every viewer away, to come back by itself. */
    void bye() {
        tell(ScriptedFrames.bye());
        cut();
    }

    /** Ends every stream and answers everything with an error, until told otherwise. */
    void refuse(boolean everything) {
        refusing = everything;
        if (everything) {
            cut();
        }
    }

    /** Answers questions with an error as long as the tracker cannot be asked; streams go on. */
    void failQuestions(boolean every) {
        trackerFails = every;
    }

    /** Greets newcomers without showing them anything, until told otherwise; then everybody is shown everything. */
    void holdBack(boolean snapshots) {
        holdingBack = snapshots;
        if (!snapshots) {
            tell(picture.snapshot());
        }
    }

    int viewers() {
        return streams.size();
    }

    /** As it was in the beginning, without viewers. */
    void reset() {
        cut();
        picture.reset();
        servedBy(() -> GATEWAY, () -> TRACKER);
        refusing = false;
        trackerFails = false;
        holdingBack = false;
        asked.clear();
    }

    private void tell(byte[] event) {
        streams.forEach(stream -> stream.send(event));
    }

    private void watch(HttpExchange exchange) throws IOException {
        note(exchange);
        if (refusing) {
            ScriptedAnswers.problem(exchange, 503, "The script refuses.");
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        String servedBy = gateways.get();
        exchange.getResponseHeaders().add("X-Served-By", servedBy);
        exchange.sendResponseHeaders(200, 0);
        ScriptedStream stream = new ScriptedStream();
        synchronized (picture) {
            stream.send(ScriptedFrames.hello(servedBy, picture.size()));
            if (!holdingBack) {
                stream.send(picture.snapshot());
            }
            stream.send(picture.health());
            streams.add(stream);
        }
        stream.writeTo(exchange.getResponseBody());
        streams.remove(stream);
    }

    private void answer(HttpExchange exchange) throws IOException {
        note(exchange);
        if (refusing || trackerFails) {
            exchange.getResponseHeaders().add("X-Served-By", gateways.get());
            ScriptedAnswers.problem(exchange, 503, "The script refuses.");
            return;
        }
        Stream.of(trackers, gateways).forEach(hop -> exchange.getResponseHeaders().add("X-Served-By", hop.get()));
        ScriptedAnswers.answer(exchange, picture);
    }

    private void note(HttpExchange exchange) {
        asked.add(exchange.getRequestURI().toString());
    }

    @Override
    public void close() {
        reset();
        picture.close();
        server.stop(0);
    }
}
