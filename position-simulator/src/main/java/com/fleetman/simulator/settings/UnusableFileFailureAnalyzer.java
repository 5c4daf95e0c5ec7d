// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells an operator whose files stop the start which one it is, and what to do. */
final class UnusableFileFailureAnalyzer extends AbstractFailureAnalyzer<UnusableFileException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableFileException cause) {
        return new FailureAnalysis(cause.getMessage(), "Correct it or take it away, or leave out "
                + SimulatorProperties.PREFIX + ".tracks to drive the built-in tracks.", cause);
    }
}
