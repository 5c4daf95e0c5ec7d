// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.images;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A container that may do everything, held against a manifest that asks for the opposite: each complaint is made. */
@NeedsImages
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class PlantedImageErrorsTest {
    private static ServiceContainer container;
    private static Complaints complaints;

    @BeforeAll
    static void start() throws Exception {
        Orders good = Orders.of(ServiceImage.WEBAPP.module());
        container = new ServiceContainer(ServiceImage.WEBAPP.load(), new Orders(good.image(), "0:0", false, true,
                List.of(), good.memory(), good.cpus(), good.temporary(), good.afterPreStop()));
        complaints = new Complaints(container, new Orders(good.image(), good.user(), good.readOnlyRoot(),
                good.mayEscalate(), good.dropped(), good.memory() / 3, good.cpus(), good.temporary(), 0));
    }

    @AfterAll
    static void end() {
        container.close();
    }

    @Test
    void aServiceThatIsNotReadyIsFound() throws Exception {
        assertThat(complaints.ofHealth("/actuator/health/liveness", "/actuator/health/no-such-group"))
                .containsExactly("/actuator/health/no-such-group answers 404");
    }

    @Test
    void aUserOfPowerIsFound() throws Exception {
        assertThat(complaints.ofUser()).containsExactly("runs as 0:0");
    }

    @Test
    void aRootThatCanBeWrittenIsFound() throws Exception {
        assertThat(complaints.ofFiles()).contains("writes to /", "writes to /app/");
    }

    @Test
    void powersAreFound() throws Exception {
        assertThat(complaints.ofPowers()).hasSize(3);
    }

    @Test
    void aHeapThatLeavesNoRoomIsFound() throws Exception {
        assertThat(complaints.ofMemory()).hasSize(2);
    }

    @Test
    void aJavaWithoutAModuleIsFound() throws Exception {
        assertThat(complaints.ofModules("--limit-modules java.se")).contains("has no module jdk.net");
    }

    @Test
    void aClassThatIsMissingIsFound() throws Exception {
        container.shell("echo 'java.lang.NoClassDefFoundError: com/fleetman/Planted' > /proc/1/fd/1");

        await().until(() -> complaints.ofLog(), found -> !found.isEmpty());
        assertThat(complaints.ofLog()).containsExactly("java.lang.NoClassDefFoundError: com/fleetman/Planted");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void whoHasToBeKilledIsFound() throws Exception {
        assertThat(complaints.ofItsEnd()).containsExactly("ended with 137");
    }
}
