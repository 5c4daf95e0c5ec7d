// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.images;

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
    private static Orders orders;
    private static ServiceContainer container;
    private static Complaints complaints;

    @Parameter
    private ServiceImage image;

    @BeforeParameterizedClassInvocation
    static void start(ServiceImage service) throws Exception {
        orders = Orders.of(service.module());
        container = new ServiceContainer(service.load(), orders);
        complaints = new Complaints(container, orders);
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
        assertThat(complaints.ofHealth("/actuator/health/liveness", "/actuator/health/readiness")).isEmpty();
    }

    @Test
    void isNobodyInParticular() throws Exception {
        assertThat(orders.user()).isEqualTo("10001:10001");
        assertThat(complaints.ofUser()).isEmpty();
    }

    @Test
    void writesNowhereButInTmp() throws Exception {
        assertThat(complaints.ofFiles()).isEmpty();
    }

    @Test
    void hasNoPowersAndGetsNone() throws Exception {
        assertThat(complaints.ofPowers()).isEmpty();
    }

    @Test
    void itsHeapLeavesRoomForTheRestOfTheProcess() throws Exception {
        assertThat(complaints.ofMemory()).isEmpty();
    }

    @Test
    void itsJavaHasEveryModuleThatLibrariesMayAskFor() throws Exception {
        assertThat(complaints.ofModules("")).isEmpty();
    }

    @Test
    void missesNoClass() {
        assertThat(complaints.ofLog()).isEmpty();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void endsByItselfWithinItsGrace() {
        assertThat(complaints.ofItsEnd()).isEmpty();
    }
}
