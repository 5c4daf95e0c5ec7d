// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.images;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Each service in its image, in a container that may do no more than the manifests let it do. */
@NeedsImages
@ParameterizedClass
@EnumSource(ServiceImage.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class ImageTest {
    /** What the exit of a process says that SIGTERM has ended, and it alone. */
    private static final long ENDED_BY_SIGTERM = 143;

    /** Of the JDK's own: Unsafe, the socket options, the processor time of the container. */
    private static final List<String> BEYOND_THE_STANDARD = List.of("jdk.unsupported", "jdk.net", "jdk.management");

    private static Orders orders;
    private static ServiceContainer container;

    @Parameter
    private ServiceImage image;

    @BeforeParameterizedClassInvocation
    static void start(ServiceImage service) throws Exception {
        orders = Orders.of(service.module());
        container = new ServiceContainer(service.load(), orders);
    }

    @AfterParameterizedClassInvocation
    static void end() {
        container.close();
    }

    @Test
    void theManifestRunsTheImageThatTheBuildMakes() {
        assertThat(orders.image()).isEqualTo(image.tag());
    }

    @Test
    void isReadyAndAliveWithNothingAboutIt() throws Exception {
        assertThat(container.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(container.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    }

    @Test
    void isNobodyInParticularAndWritesNowhereButInTmp() throws Exception {
        assertThat(container.shell("id -u; id -g")).isEqualTo("10001\n10001\n");
        assertThat(container.shell("touch /tmp/a && echo written")).isEqualTo("written\n");
        assertThat(container.shell("for place in / /app /opt /home; do touch $place/a && echo $place; done"))
                .contains("Read-only file system")
                .doesNotContainPattern("(?m)^/");
    }

    @Test
    void hasNoPowersAndGetsNone() throws Exception {
        assertThat(container.shell("grep -E '^(CapEff|CapBnd|NoNewPrivs)' /proc/1/status | tr -d '\\t '"))
                .contains("CapEff:0000000000000000", "CapBnd:0000000000000000", "NoNewPrivs:1");
    }

    @Test
    void itsHeapLeavesRoomForTheRestOfTheProcess() throws Exception {
        for (int request = 0; request < 200; request++) {
            container.get("/actuator/prometheus");
        }

        assertThat(container.metric("jvm_memory_max_bytes", "area=\"heap\"")).isPositive()
                .isLessThanOrEqualTo(orders.memory() * 0.6);
        assertThat(resident()).isPositive().isLessThan(orders.memory() * 9 / 10);
    }

    private long resident() throws IOException, InterruptedException {
        return Long.parseLong(container.shell("awk '/VmHWM/{print $2}' /proc/1/status").strip()) << 10;
    }

    @Test
    void itsJavaHasEveryModuleThatLibrariesMayAskFor() throws Exception {
        Stream<String> standard = ModuleFinder.ofSystem()
                .find("java.se")
                .orElseThrow()
                .descriptor()
                .requires()
                .stream()
                .map(ModuleDescriptor.Requires::name);
        List<String> wanted = Stream.concat(standard, BEYOND_THE_STANDARD.stream()).toList();

        assertThat(container.shell("java --list-modules").lines().map(line -> line.replaceAll("@.*", "")))
                .containsAll(wanted);
    }

    @Test
    void missesNoClass() {
        assertThat(container.logs()).doesNotContain("NoClassDefFoundError", "ClassNotFoundException",
                "NoSuchMethodError", "UnsatisfiedLinkError");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void endsByItselfWithinItsGrace() {
        assertThat(container.stop(orders.afterPreStop())).isEqualTo(ENDED_BY_SIGTERM);
    }
}
