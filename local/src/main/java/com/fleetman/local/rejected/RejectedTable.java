// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.rejected;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fleetman.messaging.broker.RejectedReport;

/** How rejected reports are shown: a line for each of many, or all that is known of one. */
final class RejectedTable {
    private final InstantSource clock;

    RejectedTable(InstantSource clock) {
        this.clock = clock;
    }

    String of(List<RejectedReport> reports) {
        int width = reports.stream().mapToInt(report -> Plain.line(report.id()).length()).max().orElse(2);
        String row = "%-" + width + "s  %-6s  %s%n";
        StringBuilder table = new StringBuilder(row.formatted("ID", "AGE", "REASON"));
        reports.forEach(report -> table.append(row.formatted(Plain.line(report.id()), age(report.rejectedAt()),
                Plain.line(report.reason()))));
        return table.toString().stripTrailing();
    }

    String of(RejectedReport report) {
        return """
                id            %s
                set aside     %s
                reason        %s
                content type  %s
                body          %d bytes

                %s""".formatted(Plain.line(report.id()),
                report.rejectedAt() == null
                        ? "unknown"
                        : report.rejectedAt() + ", " + age(report.rejectedAt()) + " ago",
                Plain.line(report.reason()),
                report.contentType() == null ? "unknown" : Plain.line(report.contentType()),
                report.body().length,
                Plain.text(report.body()));
    }

    private String age(@Nullable Instant since) {
        if (since == null) {
            return "-";
        }
        Duration age = Duration.between(since, clock.instant());
        return age.toDays() > 0
                ? age.toDays() + " d"
                : age.toHours() > 0
                        ? age.toHours() + " h"
                        : age.toMinutes() > 0 ? age.toMinutes() + " min" : Math.max(0, age.toSeconds()) + " s";
    }
}
