// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

import com.fleetman.endtoend.cluster.Check;
import com.fleetman.endtoend.cluster.CheckFailed;
import com.fleetman.endtoend.cluster.Cluster;

/** What empties the original's store for whoever asks leads nowhere here, at either door. */
record LegacyDelete() implements Check {
    private static final String PATH = "/vehicles/";
    private static final int NOT_FOUND = 404;

    @Override
    public String name() {
        return "legacy-delete";
    }

    @Override
    public String run(Cluster cluster) {
        Mesh mesh = Mesh.of(cluster);
        try (HttpClient http = HttpClient.newHttpClient()) {
            int page = http.send(delete(mesh.page() + PATH), BodyHandlers.discarding()).statusCode();
            int api = http.send(delete(mesh.api() + PATH), BodyHandlers.discarding()).statusCode();
            CheckFailed.unless(page == NOT_FOUND && api == NOT_FOUND,
                    "DELETE %s is %d at the page's door, %d at the API's".formatted(PATH, page, api));
            return "expected=404 at both doors observed=404, 404";
        } catch (IOException e) {
            throw new CheckFailed("no answer to DELETE %s: %s".formatted(PATH, e.getMessage()));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest delete(String url) {
        return HttpRequest.newBuilder(URI.create(url)).DELETE().build();
    }
}
