// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.rejected;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntBiFunction;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import com.fleetman.messaging.broker.RejectedReport;
import com.fleetman.messaging.broker.RejectedReports;

/** The {@code replay} and {@code drop} commands: what becomes of one rejected report, or of all. */
@Command(description = "decide upon one, or upon all")
final class DecideCommand extends BrokerCommand {
    private final ToIntBiFunction<RejectedReports, Set<String>> decision;
    private final String done;

    @ArgGroup(multiplicity = "1")
    private Which which = new Which();

    static final class Which {
        @Parameters(paramLabel = "ID")
        @Nullable
        String id;

        @Option(names = "--all")
        boolean all;
    }

    /** @param done what has happened to a report then */
    DecideCommand(RejectedAccess access, ToIntBiFunction<RejectedReports, Set<String>> decision, String done) {
        super(access);
        this.decision = decision;
        this.done = done;
    }

    @Override
    int with(RejectedReports reports) {
        return which.id == null ? decideAll(reports) : decide(reports, which.id);
    }

    private int decide(RejectedReports reports, String id) {
        if (decision.applyAsInt(reports, Set.of(id)) == 0) {
            return unknown(id);
        }
        say("%s is %s.".formatted(Plain.line(id), done));
        return ExitCode.OK;
    }

    /** Those that are there now: what a tracker rejects once more is not replayed for ever. */
    private int decideAll(RejectedReports reports) {
        List<RejectedReport> found = reports.list(AT_ONCE + 1);
        if (found.isEmpty()) {
            say(NOTHING);
            return ExitCode.OK;
        }
        Set<String> ids = found.stream()
                .limit(AT_ONCE)
                .map(RejectedReport::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        say("%d %s.".formatted(decision.applyAsInt(reports, ids), done));
        if (found.size() > AT_ONCE) {
            say("There are more: give the command again.");
        }
        return ExitCode.OK;
    }
}
