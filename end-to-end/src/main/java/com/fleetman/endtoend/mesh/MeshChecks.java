// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fleetman.endtoend.cluster.Check;
import com.fleetman.messaging.report.Slot;

/** The checks there are, in the order in which they run; as an iterable their names, for the command line. */
final class MeshChecks implements Iterable<String> {
    /** Of lesson 5. */
    private static final int CANARY_SLOTS = 10;
    private static final Duration NONE = Duration.ZERO;
    /** By a clock that is not the proxy's. */
    private static final Duration HALF_A_SECOND = Duration.ofMillis(450);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);
    private static final Duration LONG = Duration.ofSeconds(10);

    private static final Lesson PERMISSIVE = page("17-mtls-permissive", "plain text is answered by 403");

    /** @param canaryPage an image with another build of the page */
    static List<Check> all(@Nullable String canaryPage) {
        List<Check> all = new ArrayList<>(List.of(new LiveAnalysis(), new Matrix(), new LegacyDelete()));
        for (Lesson lesson : lessons()) {
            all.add(lesson.file().startsWith("05") ? new ConsumerLesson(lesson) : lesson);
        }
        all.add(new PageDuringCanary(lessons().getFirst(), canaryPage));
        all.addAll(List.of(new RollingUpdates(), new TrackerKilled()));
        return all;
    }

    /** The lessons of the tour, in its order. */
    static List<Lesson> lessons() {
        return List.of(new Lesson("01-canary-webapp-90-10", new ShareProof("/", Mesh.WEBAPP, "", 0.10)),
                reads("02-canary-tracker-reads-85-15", 0.15), reads("03-canary-tracker-reads-50-50", 0.50),
                reads("04-canary-tracker-reads-all-v2", 1),
                new Lesson("05-canary-tracker-consumer",
                        new ConsumerProof("canary", vehicle -> Slot.of(vehicle) < CANARY_SLOTS,
                                "the vehicles of %d of %d slots, none by both".formatted(CANARY_SLOTS, Slot.COUNT))),
                new Lesson("06-sticky-canary", new StickyProof()),
                new Lesson("07-canary-by-header", new HeaderProof(Mesh.VEHICLES, Mesh.GATEWAY, "", "canary")),
                new Lesson("08-dark-release", new HeaderProof(Mesh.VEHICLES, Mesh.TRACKER, Mesh.GATEWAY, "dark")),
                new Lesson("09-dark-report",
                        new ConsumerProof(Versions.V2, "Dark Van"::equals, "Dark Van alone, none by both")),
                new Lesson("10-fault-delay-tracker-2s",
                        new FaultProof("delay", 0.10, FaultProof.status(200, TWO_SECONDS, LONG), "2 s and 200")),
                new Lesson("11-fault-abort-tracker-503",
                        new FaultProof("abort", 0.10, FaultProof.status(503, NONE, LONG), "503")),
                new Lesson("12-timeout-half-second",
                        new FaultProof("delay", 0, FaultProof.status(504, HALF_A_SECOND, SECOND), "504 after 0.5 s")),
                new Lesson("13-retries", new RetriesProof()), new Lesson("14-circuit-breaker", new BreakerProof()),
                new Lesson("15-mirror", new MirrorProof()), page("16-egress", "200 from outside"),
                PERMISSIVE,
                new Lesson("18-mtls-strict", new PageProof("18-mtls-strict", "plain text gets not a byte"), PERMISSIVE),
                new Lesson("19-deny-all", new EveryAnswerProof(FaultProof.status(403, NONE, LONG), "is 403")),
                page("20-allow-edge", "a GET is 200, a POST 403"),
                new Lesson("21-gateway-prefix-routing",
                        new EveryAnswerProof(
                                answer -> answer.status() == 200 && answer.servedBy(Mesh.WEBAPP).isEmpty(),
                                "comes past the webapp")));
    }

    private static Lesson reads(String file, double share) {
        return new Lesson(file, new ShareProof(Mesh.VEHICLES, Mesh.TRACKER, Mesh.GATEWAY, share));
    }

    private static Lesson page(String file, String told) {
        return new Lesson(file, new PageProof(file, told));
    }

    @Override
    public Iterator<String> iterator() {
        return all(null).stream().map(Check::name).iterator();
    }
}
