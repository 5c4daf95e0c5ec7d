// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.fleetman.local.home.Home;

/** The start caches of the services. Without them a start is slower, that is all: failing stops nothing. */
final class StartCaches {
    private static final List<String> SERVICES = List.of("position-simulator", "position-tracker", "api-gateway",
            "webapp");
    private static final Duration LIMIT = Duration.ofSeconds(120);

    private final Home home;
    private final Jvm jvm;

    StartCaches(Home home, Jvm jvm) {
        this.home = home;
        this.jvm = jvm;
    }

    /** Saves those that are missing, side by side. */
    void save(Narrator narrator) throws InterruptedException, IOException {
        List<String> missing = missing();
        if (missing.isEmpty()) {
            return;
        }
        narrator.say("Preparing quick starts, once per build");
        List<Thread> rehearsals = missing.stream()
                .map(service -> Thread.ofVirtual().start(() -> rehearse(service)))
                .toList();
        for (Thread rehearsal : rehearsals) {
            rehearsal.join();
        }
    }

    private List<String> missing() throws IOException {
        List<String> missing = new ArrayList<>();
        for (String service : SERVICES) {
            if (!StartCache.beside(home.jar(service)).isSaved()) {
                missing.add(service);
            }
        }
        return missing;
    }

    private void rehearse(String service) {
        try {
            Path log = home.logs().resolve(service + "-rehearsal.log");
            ProcessBuilder builder = new ProcessBuilder(jvm.rehearsal(service)).redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().put("SPRING_PROFILES_ACTIVE", "local");
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                return;
            }
            StartCache cache = StartCache.beside(home.jar(service));
            if (Files.exists(cache.unfinished())) {
                Files.move(cache.unfinished(), cache.file(), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException slowerStart) {
            // Nothing is lost but time.
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
