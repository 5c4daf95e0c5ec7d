// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.rejected;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fleetman.messaging.broker.RejectedReport;
import com.fleetman.messaging.broker.RejectedReports;

/** Rejected reports in a list, as a broker would keep them. */
final class KeptReports implements RejectedReports {
    final List<RejectedReport> kept = new ArrayList<>();
    final List<String> replayed = new ArrayList<>();

    void add(String id, @Nullable Instant rejectedAt, String reason, String body) {
        kept.add(new RejectedReport(id, rejectedAt, reason, "application/json",
                body.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public List<RejectedReport> list(int limit) {
        return kept.stream().limit(limit).toList();
    }

    @Override
    public Optional<RejectedReport> find(String id) {
        return kept.stream().filter(report -> report.id().equals(id)).findFirst();
    }

    @Override
    public int replay(Set<String> ids) {
        replayed.addAll(kept.stream().map(RejectedReport::id).filter(ids::contains).toList());
        return drop(ids);
    }

    @Override
    public int drop(Set<String> ids) {
        int before = kept.size();
        kept.removeIf(report -> ids.contains(report.id()));
        return before - kept.size();
    }
}
