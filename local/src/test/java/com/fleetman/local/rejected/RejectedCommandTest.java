// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.rejected;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.InstantSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

import com.fleetman.messaging.broker.RejectedReport;

import static org.assertj.core.api.Assertions.assertThat;

/** What each command says and does, over reports that are kept in a list. */
class RejectedCommandTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final KeptReports reports = new KeptReports();
    private final StringWriter said = new StringWriter();
    private final StringWriter complaints = new StringWriter();
    private RejectedAccess access = work -> work.applyAsInt(reports);

    @Test
    void nothingRejectedIsGoodNews() {
        assertThat(run("list")).isZero();
        assertThat(said).hasToString("Nothing has been rejected.\n");
        assertThat(run("drop", "--all")).isZero();
        assertThat(run("replay", "--all")).isZero();
    }

    @Test
    void theListTellsIdAgeAndReason() {
        reports.add("17", NOW.minusSeconds(3 * 3600 + 5), "undecodable: vehicle is missing", "{}");
        reports.add("1234", NOW.minusSeconds(42), "the store refused it", "{}");
        reports.add("9", null, "delivered too often", "{}");

        assertThat(run("list")).isZero();
        assertThat(said).hasToString("""
                ID    AGE     REASON
                17    3 h     undecodable: vehicle is missing
                1234  42 s    the store refused it
                9     -       delivered too often
                """);
    }

    @Test
    void aLongListEndsSomewhereAndSaysSo() {
        for (int i = 0; i <= BrokerCommand.AT_ONCE; i++) {
            reports.add("id" + i, NOW, "no", "");
        }

        run("list");

        assertThat(said.toString().lines()).hasSize(BrokerCommand.AT_ONCE + 2)
                .last()
                .isEqualTo("These are the oldest 1000; there are more.");
    }

    @Test
    void oneIsShownWithItsBody() {
        reports.add("17", NOW.minusSeconds(90), "undecodable: vehicle is missing", "{\"lat\":1,\n\"lon\":2}");

        assertThat(run("show", "17")).isZero();
        assertThat(said).hasToString("""
                id            17
                set aside     2026-11-21T11:58:30Z, 1 min ago
                reason        undecodable: vehicle is missing
                content type  application/json
                body          18 bytes

                {"lat":1,
                "lon":2}
                """);
    }

    @Test
    void aSenderCannotSpeakToTheTerminal() {
        reports.add("17", NOW, "no vehicle \u001b]0;owned\u0007\r\nfine", "\u001b[2Jall is well\u202e");
        reports.kept.add(new RejectedReport("18", NOW, "no text", null, new byte[]{'a', (byte) 0xff, 27, 'b'}));

        run("list");
        run("show", "17");
        run("show", "18");

        assertThat(said.toString()).contains("no vehicle \\u{1b}]0;owned\\u{7}\\u{d}\\u{a}fine")
                .contains("\\u{1b}[2Jall is well\\u{202e}")
                .contains("a\\xff\\x1bb");
        assertThat(said.toString().chars()).noneMatch(character -> Character.isISOControl(character)
                && character != '\n');
    }

    @Test
    void oneIsSentAgain() {
        reports.add("17", NOW, "no", "{}");
        reports.add("18", NOW, "no", "{}");

        assertThat(run("replay", "18")).isZero();
        assertThat(said).hasToString("18 is sent to the trackers again.\n");
        assertThat(reports.replayed).containsExactly("18");
    }

    @Test
    void allAreSentAgain() {
        reports.add("17", NOW, "no", "{}");
        reports.add("18", NOW, "no", "{}");

        assertThat(run("replay", "--all")).isZero();
        assertThat(said).hasToString("2 sent to the trackers again.\n");
        assertThat(reports.replayed).containsExactly("17", "18");
    }

    @Test
    void oneOrAllAreDropped() {
        reports.add("17", NOW, "no", "{}");
        reports.add("18", NOW, "no", "{}");
        reports.add("19", NOW, "no", "{}");

        assertThat(run("drop", "18")).isZero();
        assertThat(run("drop", "--all")).isZero();

        assertThat(said).hasToString("18 is dropped.\n2 dropped.\n");
        assertThat(reports.kept).isEmpty();
        assertThat(reports.replayed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"show", "replay", "drop"})
    void anUnknownOneIsAnError(String command) {
        assertThat(run(command, "x\u001b")).isEqualTo(1);
        assertThat(complaints).hasToString(
                "There is no rejected report 'x\\u{1b}': ./fleet rejected list shows those there are.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "show 1", "replay 1", "replay --all", "drop 1", "drop --all"})
    void aBrokerThatIsAwayIsOneSentence(String line) {
        access = work -> {
            throw new BrokerUnusableException("RabbitMQ on localhost:5672",
                    new IllegalStateException("no", new IOException("Connection refused.")));
        };

        assertThat(run(line.split(" "))).isEqualTo(1);
        assertThat(complaints).hasToString("RabbitMQ on localhost:5672 cannot be used: Connection refused.\n");
        assertThat(said.toString()).isEmpty();
    }

    private int run(String... arguments) {
        CommandLine command = RejectedCommand.create(work -> access.use(work), InstantSource.fixed(NOW));
        return command.setOut(new PrintWriter(said, true)).setErr(new PrintWriter(complaints, true)).execute(arguments);
    }
}
