// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.fleetman.messaging.ServedBy;

import static org.assertj.core.api.Assertions.assertThat;

class VersionsTest {
    private static final Answer OLD_BY_A = answer("position-tracker;v1;t-1", "api-gateway;v1;a");
    private static final Answer NEW_BY_A = answer("position-tracker;v2;t-2", "api-gateway;v1;a");
    private static final Answer OLD_BY_B = answer("position-tracker;v1;t-1", "api-gateway;v1;b");

    @Test
    void aLessonIsPartlyThereWhileOneOfTheCallersDoesNotKnowOfIt() {
        assertThat(seen(OLD_BY_A, OLD_BY_B)).isEqualTo(Presence.NOWHERE);
        assertThat(seen(OLD_BY_A, NEW_BY_A, OLD_BY_B)).isEqualTo(Presence.PARTLY);
        assertThat(seen(OLD_BY_A, NEW_BY_A)).isEqualTo(Presence.EVERYWHERE);
    }

    @Test
    void everyHopOfAnAnswerIsFoundWhereverItStands() {
        Answer joined = answer("position-tracker;v2;t-2, api-gateway;v1;a");

        assertThat(joined.servedBy("api-gateway")).contains(new ServedBy("api-gateway", "v1", "a"));
        assertThat(joined.by("position-tracker", "v2")).isTrue();
        assertThat(joined.servedBy("webapp")).isEmpty();
    }

    private static Presence seen(Answer... answers) {
        return Versions.behind(Mesh.GATEWAY, List.of(answers), Versions.by(Mesh.TRACKER, Versions.V2));
    }

    private static Answer answer(String... hops) {
        return new Answer(200, HttpHeaders.of(Map.of(ServedBy.HEADER, List.of(hops)), (_, _) -> true), "",
                Duration.ZERO);
    }
}
