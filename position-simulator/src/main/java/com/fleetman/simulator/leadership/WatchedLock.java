// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.leadership;

import java.net.HttpURLConnection;

import io.kubernetes.client.extended.leaderelection.LeaderElectionRecord;
import io.kubernetes.client.extended.leaderelection.Lock;
import io.kubernetes.client.openapi.ApiException;

/** A lock that tells when it cannot be asked for; the elector itself would only log it, each second anew. */
record WatchedLock(Lock lock, Watcher watcher) implements Lock {
    /** Who is told. */
    interface Watcher {
        void unanswered(ApiException reason);

        void answered();
    }

    @Override
    public LeaderElectionRecord get() throws ApiException {
        try {
            LeaderElectionRecord leader = lock.get();
            watcher.answered();
            return leader;
        } catch (ApiException e) {
            if (e.getCode() != HttpURLConnection.HTTP_NOT_FOUND) {
                watcher.unanswered(e);
            }
            throw e;
        }
    }

    @Override
    public boolean create(LeaderElectionRecord leader) {
        return lock.create(leader);
    }

    @Override
    public boolean update(LeaderElectionRecord leader) {
        return lock.update(leader);
    }

    @Override
    public String identity() {
        return lock.identity();
    }

    @Override
    public String describe() {
        return lock.describe();
    }
}
