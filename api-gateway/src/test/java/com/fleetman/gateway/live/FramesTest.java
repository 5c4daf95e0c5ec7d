// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.live;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import com.fleetman.gateway.picture.Change;
import com.fleetman.messaging.ServedBy;
import com.fleetman.messaging.update.VehicleUpdate;

import static org.assertj.core.api.Assertions.assertThat;

class FramesTest {
    private static final Instant NOW = Instant.ofEpochMilli(1_795_267_693_000L);

    private final Frames frames = new Frames(new ServedBy("api-gateway", "1.0.0", "host-1"));

    @Test
    void hello() {
        assertThat(text(frames.hello(NOW, 45))).isEqualTo("""
                event: hello
                data: {"v":1,"t":1795267693000,"servedBy":"api-gateway;1.0.0;host-1","vehicles":45}

                """);
    }

    @Test
    void aSnapshotDescribesEveryVehicle() {
        assertThat(text(frames.snapshot(NOW, List.of(new Change(0, truck("City \"Truck\"", 8.63, 45.4), true)))))
                .isEqualTo("""
                        event: snapshot
                        id: 1795267693000
                        data: {"t":1795267693000,"vehicles":[{"i":0,"id":"City \\"Truck\\"","name":"City \\"Truck\\"",\
                        "category":"truck","by":"position-tracker;1.0.0;host-7"}],"i":[0],"a":[5337902],"o":[-146733],\
                        "s":[863],"c":[45],"d":[-812]}

                        """);
    }

    @Test
    void fixesOfKnownVehiclesAreColumnsAlone() {
        List<Change> changes = List.of(new Change(3, truck("A", null, null), false),
                new Change(7, truck("B", 0.004, 359.7), false));

        assertThat(text(frames.fixes(NOW, changes))).isEqualTo("""
                event: fixes
                id: 1795267693000
                data: {"t":1795267693000,"i":[3,7],"a":[5337902,5337902],"o":[-146733,-146733],"s":[null,0],\
                "c":[null,0],"d":[-812,-812]}

                """);
    }

    @Test
    void onlyNewVehiclesAreDescribedInFixes() {
        List<Change> changes = List.of(new Change(3, truck("A", 1.0, 1.0), false),
                new Change(4, truck("B", 1.0, 1.0), true));

        assertThat(text(frames.fixes(NOW, changes))).contains("\"vehicles\":[{\"i\":4,").doesNotContain("\"id\":\"A\"");
    }

    @Test
    void theSnapshotOfAnEmptyFleetSaysSo() {
        assertThat(text(frames.snapshot(NOW, List.of()))).contains("""
                {"t":1795267693000,"vehicles":[],"i":[],"a":[],"o":[],"s":[],"c":[],"d":[]}""");
    }

    @Test
    void gone() {
        assertThat(text(frames.gone(List.of(3, 4)))).isEqualTo("event: gone\ndata: {\"i\":[3,4]}\n\n");
    }

    @Test
    void health() {
        assertThat(text(frames.health(NOW, new FleetHealth(true, false, NOW.minusMillis(7))))).isEqualTo("""
                event: health
                data: {"t":1795267693000,"broker":"up","tracker":"down","lastReceived":1795267692993}

                """);
    }

    @Test
    void healthBeforeAnythingWasReceived() {
        assertThat(text(frames.health(NOW, new FleetHealth(false, true, null)))).isEqualTo("""
                event: health
                data: {"t":1795267693000,"broker":"down","tracker":"up","lastReceived":null}

                """);
    }

    @Test
    void byeAndRetry() {
        assertThat(text(frames.bye(NOW))).isEqualTo("event: bye\ndata: {\"t\":1795267693000}\n\n");
        assertThat(text(frames.retry(Duration.ofMillis(2345)))).isEqualTo("retry: 2345\n\n");
    }

    private static VehicleUpdate truck(String name, @Nullable Double speed, @Nullable Double course) {
        return new VehicleUpdate(name, name, "truck", NOW.minusMillis(812), NOW, 53.379022, -1.467330, speed, course,
                false, "position-tracker;1.0.0;host-7");
    }

    private static String text(byte[] frame) {
        return new String(frame, StandardCharsets.UTF_8);
    }
}
