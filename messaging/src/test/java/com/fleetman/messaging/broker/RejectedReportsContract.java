// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.broker;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import com.fleetman.messaging.report.JsonReportCodec;

import static com.fleetman.messaging.broker.Samples.SOON;
import static com.fleetman.messaging.broker.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What was set aside can be looked at, sent again, and thrown away, one or all. */
interface RejectedReportsContract extends ContractBench {
    /** More than a quorum queue hears at once, and fewer than ActiveMQ looks through for a message by its name. */
    int MANY = 150;

    @Test
    default void whatWasSetAsideIsListedWithReasonTimeAndBodyAndLookingTakesNothingAway() {
        refuse("Truck", "Ferry", "Bus");

        List<RejectedReport> listed = rejected().list(10);

        assertThat(listed).extracting(RejectedReport::reason)
                .containsExactly("Truck is refused", "Ferry is refused", "Bus is refused");
        assertThat(listed).allSatisfy(one -> {
            assertThat(one.contentType()).isEqualTo(JsonReportCodec.CONTENT_TYPE);
            assertThat(one.rejectedAt()).isBetween(Instant.now().minus(SOON),
                    Instant.now().plus(Duration.ofSeconds(2)));
        });
        assertThat(text(listed.getFirst())).contains("Truck");
        assertThat(rejected().list(10)).extracting(RejectedReport::id)
                .containsExactlyElementsOf(listed.stream().map(RejectedReport::id).toList())
                .doesNotHaveDuplicates();
        assertThat(rejected().list(2)).hasSize(2);
    }

    @Test
    default void nothingIsListedWhereNothingWasSetAside() {
        assertThat(rejected().list(10)).isEmpty();
        assertThat(rejected().find("x' OR '1'='1")).isEmpty();
        assertThat(rejected().replay(Set.of("unknown"))).isZero();
        assertThat(rejected().drop(Set.of("unknown"))).isZero();
    }

    @Test
    default void oneIsFoundByItsId() {
        refuse("Truck", "Ferry", "Bus");
        String id = rejected().list(10).get(1).id();

        assertThat(rejected().find(id)).hasValueSatisfying(one -> assertThat(text(one)).contains("Ferry"));
        assertThat(rejected().list(10)).hasSize(3);
    }

    @Test
    default void aReplayedReportReachesTheTrackersAsItCameAndIsTakenAway() {
        refuse("Truck", "Ferry", "Bus");
        String id = rejected().list(10).get(1).id();
        Recorder recorder = new Recorder();
        subscribe(recorder);

        assertThat(rejected().replay(Set.of(id))).isEqualTo(1);

        await().atMost(SOON).untilAsserted(() -> assertThat(recorder.reports()).containsExactly(report("Ferry", 0)));
        assertThat(rejected().list(10)).extracting(RejectedReport::reason)
                .containsExactly("Truck is refused", "Bus is refused");
        assertThat(rejected().replay(Set.of(id))).isZero();
    }

    @Test
    default void aDroppedReportIsTakenAwayAndTheOthersStay() {
        refuse("Truck", "Ferry", "Bus");
        String id = rejected().list(10).getFirst().id();

        assertThat(rejected().drop(Set.of(id))).isEqualTo(1);

        assertThat(rejected().list(10)).extracting(RejectedReport::reason)
                .containsExactly("Ferry is refused", "Bus is refused");
        assertThat(rejected().drop(Set.of(id))).isZero();
    }

    @Test
    default void manyAreDecidedUponTogether() {
        Subscription refusing = subscribe(batch -> batch.stream()
                .map(delivery -> new Refusal(delivery, "refused"))
                .toList());
        for (int from = 0; from < MANY; from += 50) {
            publishWhenPossible(
                    IntStream.range(from, from + 50).mapToObj(truck -> report("Truck " + truck, 0)).toList());
        }
        // A slow broker may be given some of them twice.
        await().atMost(SOON).until(() -> ids().size() >= MANY);
        refusing.close();
        Recorder recorder = new Recorder();
        subscribe(recorder);
        Set<String> ids = ids();

        assertThat(rejected().replay(ids)).isEqualTo(ids.size());

        await().atMost(SOON).until(() -> recorder.reports().size() >= ids.size());
        assertThat(ids()).doesNotContainAnyElementsOf(ids);
        assertThat(rejected().drop(Set.of(ids.iterator().next()))).isZero();
    }

    private Set<String> ids() {
        return rejected().list(2 * MANY).stream().map(RejectedReport::id).collect(Collectors.toSet());
    }

    private RejectedReports rejected() {
        return broker().rejectedReports();
    }

    /** Has a report of each of these vehicles set aside. */
    private void refuse(String... vehicles) {
        Subscription subscription = subscribe(batch -> batch.stream()
                .map(delivery -> new Refusal(delivery, delivery.report().vehicle() + " is refused"))
                .toList());
        for (int i = 0; i < vehicles.length; i++) {
            int expected = i + 1;
            publisher().publish(List.of(report(vehicles[i], 0)));
            await().atMost(SOON).until(() -> rejected().list(10).size() == expected);
        }
        subscription.close();
    }

    private static String text(RejectedReport report) {
        return new String(report.body(), StandardCharsets.UTF_8);
    }
}
