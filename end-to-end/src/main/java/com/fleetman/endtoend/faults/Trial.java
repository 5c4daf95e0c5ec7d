// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import com.mongodb.MongoException;
import org.awaitility.core.ConditionTimeoutException;

import com.fleetman.endtoend.cast.OwnProcess;
import com.fleetman.endtoend.load.LoadPlan;
import com.fleetman.endtoend.load.Progress;
import com.fleetman.endtoend.load.RunningLoad;

import static org.awaitility.Awaitility.await;

/** One fault under load, from the first report to the comparison of ledger and store. */
final class Trial {
    /** First letters of the names of all vehicles that a trial publishes. */
    static final String LOAD_PREFIX = "Load ";

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration COMPARISON_LIMIT = Duration.ofMinutes(5);
    private static final int COMPARISONS = 5;
    private static final Duration BETWEEN_COMPARISONS = Duration.ofSeconds(5);

    private final Stage stage;
    private final Path folder;
    private final LoadPlan plan;
    private final long reports;
    private final Consumer<String> narrator;

    Trial(Stage stage, Path folder, LoadPlan plan, long reports, Consumer<String> narrator) {
        this.stage = stage;
        this.folder = folder;
        this.plan = plan;
        this.reports = reports;
        this.narrator = narrator;
    }

    Verdict run(Fault fault) {
        LoadPlan load = plan.named(LOAD_PREFIX + fault.name());
        List<String> complaints = new ArrayList<>();
        try (RunningLoad running = new RunningLoad(stage.cast(), load, folder.resolve(fault.name() + ".ledger"))) {
            Progress progress = running.progress();
            awaitConfirmed(running, reports / 5);
            awaitStored(load.name(), progress, PATIENCE);
            narrator.accept("%s: %,d confirmed, now it happens".formatted(fault.name(), progress.confirmed()));
            Blow blow = strike(fault, progress);
            complaints.addAll(blow.complaints());
            Duration recovery = new Recovery(stage, load.name(), progress).await(fault, blow.at());
            narrator.accept("%s: recovered after %.1f s, %,d confirmed".formatted(fault.name(),
                    recovery.toMillis() / 1000.0, progress.confirmed()));
            awaitConfirmed(running, reports);
            running.finish();
            return verdict(fault, running, blow, recovery, complaints);
        }
    }

    private Blow strike(Fault fault, Progress progress) {
        Blow blow = fault.strike(stage, LOAD_PREFIX + fault.name());
        progress.mark(blow.at());
        return blow;
    }

    private Verdict verdict(Fault fault, RunningLoad running, Blow blow, Duration recovery, List<String> complaints) {
        String load = LOAD_PREFIX + fault.name();
        stage.cast().awaitReady();
        try {
            awaitStored(load, running.progress(), PATIENCE);
        } catch (ConditionTimeoutException _) {
            complaints.add("the newest confirmed report of some vehicle is not stored after " + PATIENCE);
        }
        List<String> found = compareUntilClean(running.ledger(), load, complaints);
        Long rejected = stage.rejected();
        if (rejected == null || rejected != 0) {
            complaints.add("positions.rejected holds " + rejected);
        }
        return new Verdict(fault.name(), found.getFirst(), recovery, blow.remark(), complaints);
    }

    private void awaitConfirmed(RunningLoad running, long number) {
        await("reports to be confirmed").atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(250))
                .failFast("the publisher has ended", () -> !running.running())
                .until(() -> running.progress().confirmed() >= number);
    }

    private void awaitStored(String load, Progress progress, Duration limit) {
        var expected = progress.newest();
        await("what is confirmed to be stored").atMost(limit)
                .pollInterval(Duration.ofMillis(250))
                .ignoreExceptionsInstanceOf(MongoException.class)
                .until(() -> Recovery.reached(stage.store().fixTimes(load), expected));
    }

    /** Redelivered reports may still be on their way: only what stays amiss is amiss. */
    private List<String> compareUntilClean(Path ledger, String load, List<String> complaints) {
        for (int round = 1; true; round++) {
            Path answer = folder.resolve(load.substring(LOAD_PREFIX.length()) + "-" + round + ".comparison");
            OwnProcess comparing = stage.cast()
                    .program(answer.toString(), List.of("compare", "--ledger=" + ledger,
                            "--load=" + load, "--store=" + stage.cast().infrastructure().storeUri(),
                            "--gateway=" + stage.gatewayUrl()));
            boolean ended = comparing.awaitEnd(COMPARISON_LIMIT);
            List<String> lines = read(answer);
            if (ended && comparing.exitValue() == 0) {
                return lines;
            }
            if (round == COMPARISONS) {
                complaints.addAll(lines.isEmpty() ? List.of("the comparison said nothing") : lines);
                return lines.isEmpty() ? List.of("confirmed=? stored=? lost=? doubled=? wrong=?") : lines;
            }
            stage.letPass(BETWEEN_COMPARISONS);
        }
    }

    private static List<String> read(Path file) {
        try {
            // Before that, the libraries of the other program may have had something to say.
            return Files.readAllLines(file).stream().dropWhile(line -> !line.startsWith("confirmed=")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
