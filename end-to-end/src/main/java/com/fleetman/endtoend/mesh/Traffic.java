// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Requests to one path through the mesh's door.
 *
 * @param method GET, or POST with nothing in it
 * @param headers of each request
 */
record Traffic(URI door, String method, String path, Map<String, String> headers) {
    private static final int AT_A_TIME = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    static Traffic to(URI door, String path) {
        return new Traffic(door, "GET", path, Map.of());
    }

    Traffic with(String header, String value) {
        return new Traffic(door, method, path, Map.of(header, value));
    }

    Answer send() {
        HttpRequest.Builder request = HttpRequest.newBuilder(door.resolve(path))
                .timeout(PATIENCE)
                .method(method, HttpRequest.BodyPublishers.noBody());
        headers.forEach(request::header);
        long from = System.nanoTime();
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.headers(), answer.body(), since(from));
        } catch (IOException e) {
            return new Answer(0, Answer.NO_HEADERS, String.valueOf(e.getMessage()), since(from));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** So many requests, a few at a time. */
    List<Answer> send(int requests) {
        try (ExecutorService callers = Executors.newFixedThreadPool(AT_A_TIME)) {
            List<Future<Answer>> pending = new ArrayList<>();
            for (int i = 0; i < requests; i++) {
                pending.add(callers.submit(() -> send()));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : pending) {
                answers.add(answer.get());
            }
            return answers;
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Duration since(long from) {
        return Duration.ofNanos(System.nanoTime() - from);
    }
}
