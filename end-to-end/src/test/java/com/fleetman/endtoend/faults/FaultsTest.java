// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.faults;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import com.fleetman.containers.MongoServer;
import com.fleetman.containers.NeedsDocker;
import com.fleetman.containers.RabbitMqServer;
import com.fleetman.endtoend.cast.Infrastructure;
import com.fleetman.endtoend.load.LoadPlan;

import static org.assertj.core.api.Assertions.assertThat;

/** Two faults under a small load; {@code ./fleet check faults} goes through all of them under a large one. */
@Isolated("three trackers, a broker and a store work under load")
@NeedsDocker
class FaultsTest {
    private static final LoadPlan LOAD = new LoadPlan("", 128, 1_000, 64);
    private static final int REPORTS = 6_000;

    @Test
    void nothingIsLostWhenATrackerIsKilledOrHaltsBeforeItAcknowledges() {
        Path folder = Path.of("target/faults/" + ProcessHandle.current().pid()).toAbsolutePath();
        Infrastructure infrastructure = new Infrastructure(RabbitMqServer.shared(),
                RabbitMqServer.shared().newVirtualHost(), MongoServer.shared(), "faults" + System.nanoTime());
        try (Stage stage = new Stage(Path.of("..").toAbsolutePath(), folder, infrastructure, 2, Map.of())) {
            Trial trial = new Trial(stage, folder, LOAD, REPORTS, _ -> {});

            assertThat(trial.run(new Kill(Part.TRACKER)).complaints()).isEmpty();
            assertThat(trial.run(new Halt("before-ack")).complaints()).isEmpty();
        }
    }
}
