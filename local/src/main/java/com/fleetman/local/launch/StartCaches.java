// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.launch;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fleetman.local.supervision.ServiceStatus;

/** The start caches of a fleet, by the name of the process. */
final class StartCaches {
    private final Map<String, StartCache> caches = new ConcurrentHashMap<>();

    void add(String process, StartCache cache) {
        caches.put(process, cache);
    }

    boolean areSaved() {
        return caches.values().stream().allMatch(StartCache::isSaved);
    }

    /** Saves those that are missing, side by side. */
    void save(List<ServiceStatus> processes) throws InterruptedException {
        List<Thread> savers = processes.stream().map(process -> Thread.ofVirtual().start(() -> save(process))).toList();
        for (Thread saver : savers) {
            saver.join();
        }
    }

    private void save(ServiceStatus process) {
        StartCache cache = caches.get(process.name());
        if (cache == null || cache.isSaved() || process.pid().isEmpty()) {
            return;
        }
        try {
            cache.save(process.pid().getAsLong());
        } catch (IOException slowerNextTime) {
            // Nothing is lost but time.
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
