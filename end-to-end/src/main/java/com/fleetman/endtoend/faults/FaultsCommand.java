// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.faults;

import java.nio.file.Path;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import com.fleetman.containers.MongoServer;
import com.fleetman.containers.RabbitMqServer;
import com.fleetman.endtoend.cast.Infrastructure;
import com.fleetman.endtoend.load.LoadPlan;

/** The command {@code ./fleet check faults}. */
@Command(name = "faults", mixinStandardHelpOptions = true, description = "Breaks a fleet on RabbitMQ and MongoDB in every way it must bear, under load, and compares what was confirmed with what is stored. Needs Docker.")
public final class FaultsCommand implements Callable<Integer> {
    private static final int NOT_RUN = 2;
    private static final int TRACKERS = 3;
    private static final int VEHICLES = 256;
    private static final int BATCH = 128;

    @Parameters(arity = "0..*", description = "names of single faults; without any, all: ${COMPLETION-CANDIDATES}", completionCandidates = FaultNames.class)
    private List<String> names = new ArrayList<>();

    @Option(names = "--reports", defaultValue = "100000", description = "confirmed under each fault, at least (default ${DEFAULT-VALUE})")
    private long reports;

    @Option(names = "--rate", defaultValue = "2000", description = "reports a second, at most (default ${DEFAULT-VALUE})")
    private int rate;

    @Option(names = "--sabotage", description = "ack-first: trackers acknowledge before they store; the check must fail")
    private @Nullable Sabotage sabotage;

    @Option(names = "--work", defaultValue = ".fleet/faults", description = "where logs and ledgers go (default ${DEFAULT-VALUE})")
    @SuppressWarnings("NullAway.Init")
    private Path work;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<Fault> faults = chosen();
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            System.err
                    .println("There is no Docker here: ./fleet check faults runs RabbitMQ and MongoDB in containers.");
            return NOT_RUN;
        }
        Path folder = work.toAbsolutePath().resolve(String.valueOf(ProcessHandle.current().pid()));
        say("Logs and ledgers: " + folder);
        try (RabbitMqServer broker = RabbitMqServer.started();
                MongoServer store = MongoServer.started();
                Stage stage = new Stage(Path.of("").toAbsolutePath(), folder,
                        new Infrastructure(broker, "/", store, "fleetman"), TRACKERS,
                        sabotage == null ? Map.of() : sabotage.trackerSettings())) {
            say("The fleet is up: %d trackers, a gateway, a simulator".formatted(TRACKERS));
            Trial trial = new Trial(stage, folder, new LoadPlan("", VEHICLES, rate, BATCH), reports,
                    FaultsCommand::say);
            boolean passed = true;
            for (Fault fault : faults) {
                Verdict verdict = trial.run(fault);
                System.out.println(verdict.line());
                verdict.complaints().forEach(complaint -> System.out.println("  " + complaint));
                passed &= verdict.passed();
            }
            return passed ? 0 : 1;
        }
    }

    private List<Fault> chosen() {
        // Only who has something in hand when it dies can lose it.
        List<String> wanted = names.isEmpty() && sabotage != null ? List.of(new Kill(Part.TRACKER).name()) : names;
        List<Fault> all = Fault.all();
        wanted.stream()
                .filter(name -> all.stream().noneMatch(fault -> fault.name().equals(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw new ParameterException(spec.commandLine(),
                            "There is no fault '" + name + "': there are " + String.join(", ", new FaultNames()));
                });
        return wanted.isEmpty() ? all : all.stream().filter(fault -> wanted.contains(fault.name())).toList();
    }

    private static void say(String line) {
        System.out.println(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + " " + line);
    }
}
