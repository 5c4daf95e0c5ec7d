// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.rejected;

import java.util.Optional;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

import com.fleetman.messaging.broker.RejectedReport;
import com.fleetman.messaging.broker.RejectedReports;

/** The {@code show} command: all that is known of one rejected report. */
@Command(description = "why it was rejected, and its body")
final class ShowCommand extends BrokerCommand {
    private final RejectedTable table;

    @Parameters(paramLabel = "ID")
    private String id = "";

    ShowCommand(RejectedAccess access, RejectedTable table) {
        super(access);
        this.table = table;
    }

    @Override
    int with(RejectedReports reports) {
        Optional<RejectedReport> report = reports.find(id);
        if (report.isEmpty()) {
            return unknown(id);
        }
        say(table.of(report.get()));
        return ExitCode.OK;
    }
}
