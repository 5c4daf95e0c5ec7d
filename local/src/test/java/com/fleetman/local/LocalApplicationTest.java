// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

class LocalApplicationTest {
    private final StringWriter errors = new StringWriter();
    private final CommandLine commands = LocalApplication.commands().setErr(new PrintWriter(errors));

    @Test
    void theScriptsHelpListsEveryCommandAndOption() throws IOException {
        String help = Files.readString(Path.of("..", "fleet"));

        commands.getSubcommands()
                .values()
                .stream()
                .map(CommandLine::getCommandSpec)
                .filter(command -> !command.usageMessage().hidden())
                .forEach(command -> {
                    assertThat(help).contains("\n  ./fleet " + command.name() + " ");
                    command.subcommands()
                            .keySet()
                            .forEach(sub -> assertThat(help).contains("\n  ./fleet " + command.name() + " " + sub));
                    command.options()
                            .forEach(option -> assertThat(help)
                                    .containsPattern("\n      " + option.longestName() + "(\\[=|=)"));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"up --vehicels=5", "up --vehicles=many", "up extra", "stop", "bogus", "rejected",
            "rejected bogus", "rejected show", "rejected drop", "rejected replay --al"})
    void aSlipIsAnsweredInOneLineThatNamesTheHelp(String line) {
        assertThat(commands.execute(line.split(" "))).isEqualTo(2);
        assertThat(errors.toString().lines()).singleElement()
                .asString()
                .endsWith("./fleet --help lists commands and options.");
    }

    @Test
    void aRefusalIsOneLineToo() {
        assertThat(commands.execute("up", "--vehicles=0")).isEqualTo(1);
        assertThat(errors.toString()).isEqualToIgnoringNewLines("--vehicles=0 is not possible: choose 1 to 100000.");
    }
}
