// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.rejected;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

import com.fleetman.messaging.broker.RejectedReport;
import com.fleetman.messaging.broker.RejectedReports;

/** The {@code list} command: each rejected report's id, age and reason. */
@Command(description = "each one's id, age and reason")
final class ListCommand extends BrokerCommand {
    private final RejectedTable table;

    ListCommand(RejectedAccess access, RejectedTable table) {
        super(access);
        this.table = table;
    }

    @Override
    int with(RejectedReports reports) {
        List<RejectedReport> found = reports.list(AT_ONCE + 1);
        say(found.isEmpty() ? NOTHING : table.of(found.subList(0, Math.min(AT_ONCE, found.size()))));
        if (found.size() > AT_ONCE) {
            say("These are the oldest %d; there are more.".formatted(AT_ONCE));
        }
        return ExitCode.OK;
    }
}
