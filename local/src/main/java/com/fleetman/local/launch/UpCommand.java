// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import com.fleetman.local.home.Home;
import com.fleetman.local.process.Leftovers;
import com.fleetman.local.process.ProcessSpec;
import com.fleetman.local.rabbitmq.RabbitMqAddress;
import com.fleetman.local.rabbitmq.RabbitMqCheck;

/** The {@code up} command: runs the fleet in the foreground until it is told to stop. */
@Command(name = "up", description = "build what changed, run the fleet, stay in the foreground")
public final class UpCommand implements Callable<Integer> {
    private static final Duration LEFTOVERS_LIMIT = Duration.ofSeconds(5);

    @Mixin
    private FleetOptions options = new FleetOptions();

    @Override
    public Integer call() throws Exception {
        OptionCheck.check(options);
        Home home = Home.fromEnvironment();
        home.create();
        Narrator narrator = new Narrator(System.out);
        try (RunLock _ = RunLock.acquire(home.lock())) {
            new Leftovers(home.processes(), LEFTOVERS_LIMIT).stop(narrator::say);
            PortCheck.check(options.doors(), options.portOffset);
            FleetBroker broker = broker();
            Jvm jvm = new Jvm(home);
            new StartCaches(home, jvm).save(narrator);
            FleetPlan plan = new FleetPlan(jvm, options, broker);
            List<ProcessSpec> processes = plan.processes();
            emptyLogs(home, processes);
            run(RunningFleet.open(home, processes, broker, narrator, InstantSource.system()));
            narrator.up(plan);
            new CountDownLatch(1).await();
            return 0;
        }
    }

    private FleetBroker broker() {
        if (options.rabbitMq == null) {
            return FleetBroker.embedded(Door.BROKER.port(options.portOffset));
        }
        RabbitMqAddress address = RabbitMqAddress.parse(options.rabbitMq).orElseThrow();
        RabbitMqCheck.complaintAbout(address).ifPresent(complaint -> {
            throw new RefusedException(complaint);
        });
        return FleetBroker.rabbitMq(address);
    }

    private static void run(RunningFleet running) {
        Runtime.getRuntime().addShutdownHook(new Thread(running::close, "stop"));
        try {
            running.start().join();
        } catch (CompletionException failure) {
            running.close();
            throw new RefusedException(reason(failure));
        }
    }

    private static String reason(CompletionException failure) {
        Throwable cause = failure.getCause();
        return String.valueOf((cause == null ? failure : cause).getMessage());
    }

    private static void emptyLogs(Home home, List<ProcessSpec> processes) throws IOException {
        for (ProcessSpec process : processes) {
            Path log = home.logs().resolve(process.name() + ".log");
            Files.writeString(log, "");
        }
    }
}
