// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

import com.fleetman.local.control.ControlCommands;
import com.fleetman.local.infrastructure.InfrastructureCommand;
import com.fleetman.local.launch.RefusedException;
import com.fleetman.local.launch.UpCommand;
import com.fleetman.local.rejected.RejectedCommand;

/** The commands that the script {@code fleet} hands over to. */
@Command(name = "./fleet")
public final class LocalApplication {
    private LocalApplication() {}

    public static void main(String[] arguments) {
        System.exit(commands().execute(arguments));
    }

    static CommandLine commands() {
        CommandLine commands = new CommandLine(new LocalApplication());
        commands.addSubcommand(new UpCommand())
                .addSubcommand(new InfrastructureCommand())
                .addSubcommand(RejectedCommand.create());
        ControlCommands.all().forEach(commands::addSubcommand);
        commands.setParameterExceptionHandler((wrong, given) -> {
            commands.getErr().println(wrong.getMessage() + ". ./fleet --help lists commands and options.");
            return ExitCode.USAGE;
        });
        commands.setExecutionExceptionHandler((failure, command, given) -> {
            commands.getErr().println(failure instanceof RefusedException ? failure.getMessage() : failure.toString());
            return ExitCode.SOFTWARE;
        });
        return commands;
    }
}
