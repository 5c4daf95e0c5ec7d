// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.live;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import reactor.core.publisher.Flux;

import com.fleetman.gateway.SettableClock;
import com.fleetman.gateway.picture.LivePicture;
import com.fleetman.gateway.settings.GatewayProperties;
import com.fleetman.messaging.ServedBy;

import static com.fleetman.gateway.Fleet.seen;
import static com.fleetman.gateway.picture.Pictures.paint;

/** The live stream on a clock, a picture and wires in the hands of the test; one vehicle, A, is there already. */
abstract class StreamFixture {
    static final Duration BEAT = Duration.ofMillis(200);
    static final Duration HEALTH = Duration.ofSeconds(2);
    static final Duration COMMENT = Duration.ofSeconds(15);
    static final Duration AGE = Duration.ofMinutes(10);
    static final Duration STUCK = Duration.ofSeconds(30);

    final SettableClock clock = new SettableClock();
    final LivePicture picture = new LivePicture();
    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    final Frames frames = new Frames(new ServedBy("api-gateway", "1.0.0", "host-1"));
    final FakeWire wire = new FakeWire();
    FleetHealth health = new FleetHealth(true, true, null);
    LiveStream stream = new LiveStream(picture, new HealthTeller(() -> health, frames, HEALTH), frames, clock,
            new Random(1), new GatewayProperties.Live(BEAT, HEALTH, COMMENT, AGE, STUCK, Duration.ofSeconds(2)),
            registry);

    @BeforeEach
    void oneVehicle() {
        paint(picture, seen("A", 0));
        stream.beat();
    }

    void beat() {
        clock.pass(BEAT);
        stream.beat();
    }

    /** A delivery as one text. */
    Flux<String> watch() {
        return stream.join(wire).concatMap(parts -> parts.map(StreamFixture::text).reduce("", String::concat), 1);
    }

    List<String> collect() {
        List<String> received = new ArrayList<>();
        watch().subscribe(received::add);
        return received;
    }

    static List<String> events(String delivery) {
        return delivery.lines()
                .filter(line -> line.startsWith("event: ") || line.startsWith("retry: "))
                .map(line -> line.startsWith("retry") ? "retry" : line.substring("event: ".length()))
                .toList();
    }

    static String text(ByteBuffer buffer) {
        return StandardCharsets.UTF_8.decode(buffer.duplicate()).toString();
    }

    static final class FakeWire implements Wire {
        boolean drained = true;
        boolean cut;

        @Override
        public boolean drained() {
            return drained;
        }

        @Override
        public void cut() {
            cut = true;
        }
    }
}
