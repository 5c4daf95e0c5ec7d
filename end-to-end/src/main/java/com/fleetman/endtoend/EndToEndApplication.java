// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend;

import picocli.CommandLine;
import picocli.CommandLine.Command;

import com.fleetman.endtoend.cluster.ClusterCommand;
import com.fleetman.endtoend.comparison.CompareCommand;
import com.fleetman.endtoend.faults.FaultsCommand;
import com.fleetman.endtoend.load.PublishCommand;
import com.fleetman.endtoend.mesh.MeshCommand;

/** The command {@code ./fleet check}, and the programs that its checks start as processes of their own. */
@Command(name = "check", subcommands = {FaultsCommand.class, ClusterCommand.class, MeshCommand.class,
        PublishCommand.class,
        CompareCommand.class}, mixinStandardHelpOptions = true, description = "Checks the whole fleet, as processes on this machine or in a cluster.")
public final class EndToEndApplication {
    private EndToEndApplication() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new EndToEndApplication()).execute(arguments));
    }
}
