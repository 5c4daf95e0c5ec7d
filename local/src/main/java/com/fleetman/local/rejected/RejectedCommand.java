// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.rejected;

import java.time.InstantSource;

import picocli.CommandLine;
import picocli.CommandLine.Command;

import com.fleetman.messaging.broker.RejectedReports;

/** The {@code rejected} command: what was set aside is listed, shown, sent again or dropped. */
@Command(name = "rejected", description = "the reports that a healthy fleet refused")
public final class RejectedCommand {
    private RejectedCommand() {}

    public static CommandLine create() {
        return create(BrokerAccess.ofThisMachine(), InstantSource.system());
    }

    static CommandLine create(RejectedAccess access, InstantSource clock) {
        RejectedTable table = new RejectedTable(clock);
        return new CommandLine(new RejectedCommand()).addSubcommand("list", new ListCommand(access, table))
                .addSubcommand("show", new ShowCommand(access, table))
                .addSubcommand("replay",
                        new DecideCommand(access, RejectedReports::replay, "sent to the trackers again"))
                .addSubcommand("drop", new DecideCommand(access, RejectedReports::drop, "dropped"));
    }
}
