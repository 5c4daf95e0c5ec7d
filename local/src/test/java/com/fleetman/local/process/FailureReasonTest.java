// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.process;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FailureReasonTest {
    @Test
    void bootsDescriptionIsTheReason() {
        String log = """
                2026-11-21 INFO starting
                ***************************
                APPLICATION FAILED TO START
                ***************************

                Description:

                Web server failed to start.
                Port 30080 was already in use.

                Action:

                Stop the other process.
                """;

        assertThat(FailureReason.in(log)).isEqualTo("Web server failed to start. Port 30080 was already in use.");
    }

    @Test
    void withoutADescriptionTheLastErrorIsTheReason() {
        String log = """
                2026-11-21 ERROR first trouble
                2026-11-21 ERROR last trouble
                2026-11-21 INFO bye
                """;

        assertThat(FailureReason.in(log)).isEqualTo("2026-11-21 ERROR last trouble");
    }

    @Test
    void aMessageOfTheJvmTellsMoreThanWhatFollows() {
        assertThat(FailureReason.in("Error: Unable to access jarfile x.jar\nsomething else\n"))
                .isEqualTo("Error: Unable to access jarfile x.jar");
    }

    @Test
    void withoutAnyErrorTheLastLineIsTheReason() {
        assertThat(FailureReason.in("one\ntwo\n\n")).isEqualTo("two");
    }

    @Test
    void silenceIsCalledSilence() {
        assertThat(FailureReason.in(" \n")).isEqualTo("it wrote nothing");
    }

    @Test
    void aLongReasonIsCutShort() {
        assertThat(FailureReason.in("x".repeat(5_000))).hasSizeLessThan(420).endsWith(" ...");
    }
}
