// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.rejected;

import java.util.concurrent.Callable;

import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import com.fleetman.messaging.broker.RejectedReports;

/** A command about rejected reports: reaches the broker, and says in one sentence when it cannot. */
abstract class BrokerCommand implements Callable<Integer> {
    /** Reports shown or decided upon at a time; for more the command is given again. */
    static final int AT_ONCE = 1_000;

    static final String NOTHING = "Nothing has been rejected.";

    @Spec
    @SuppressWarnings("NullAway.Init") // by picocli, before the call
    private CommandSpec spec;

    private final RejectedAccess access;

    BrokerCommand(RejectedAccess access) {
        this.access = access;
    }

    /** @return the exit code */
    abstract int with(RejectedReports reports);

    @Override
    public final Integer call() {
        try {
            return access.use(this::with);
        } catch (BrokerUnusableException failure) {
            return complain(String.valueOf(failure.getMessage()));
        }
    }

    final void say(String text) {
        spec.commandLine().getOut().println(text);
    }

    final int complain(String sentence) {
        spec.commandLine().getErr().println(sentence);
        return ExitCode.SOFTWARE;
    }

    final int unknown(String id) {
        return complain("There is no rejected report '%s': ./fleet rejected list shows those there are."
                .formatted(Plain.line(id)));
    }
}
