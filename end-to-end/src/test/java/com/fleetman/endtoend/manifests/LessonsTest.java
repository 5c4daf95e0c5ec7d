// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Each lesson over base keeps every rule, but those that it is about. */
@NeedsCommand("kubectl")
class LessonsTest {
    private static final Map<String, Set<String>> BROKEN_ON_PURPOSE = Map.of(
            "16-egress", Set.of("nothing is let out that is no edge"),
            "17-mtls-permissive", Set.of("in a mesh nobody is spoken to in plain text"),
            "20-allow-edge",
            Set.of("in a mesh nothing is allowed that is no edge", "nothing is let out that is no edge",
                    "nothing is let in that is no edge"));

    static Stream<Lesson> lessons() {
        return Lesson.all().stream();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void aLessonBreaksOnlyTheRulesThatItIsAbout(Lesson lesson) {
        Rendered applied = lesson.applied();

        assertThat(Rules.ALL.stream()
                .filter(rule -> rule.violations().apply(applied).findAny().isPresent())
                .map(Rule::name))
                .containsExactlyInAnyOrderElementsOf(BROKEN_ON_PURPOSE.getOrDefault(lesson.name(), Set.of()));
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void aLessonIsUndoneByDeletingIt(Lesson lesson) {
        List<String> ofBase = Kustomization.render(Overlay.MESH_MINIKUBE)
                .documents()
                .stream()
                .map(Rendered::id)
                .toList();

        assertThat(lesson.documents()).isNotEmpty()
                .allSatisfy(document -> assertThat(ofBase).doesNotContain(Rendered.id(document)))
                .allSatisfy(document -> assertThat(document.at("/metadata/namespace").isMissingNode()).isTrue());
    }

    @Test
    void lessonsAreNumberedWithoutAGap() {
        assertThat(Lesson.all().stream().map(lesson -> lesson.name().substring(0, 2)))
                .isEqualTo(IntStream.rangeClosed(1, Lesson.all().size()).mapToObj("%02d"::formatted).toList());
    }

    @Test
    void anErrorInALessonIsFound() {
        Rendered applied = lesson("02-canary-tracker-reads-85-15");
        ((ObjectNode) applied.document("VirtualService/lesson-tracker").at("/spec/http/0/route/0")).put("weight", 90);

        assertThat(Rules.named("shares are of a hundred").violations().apply(applied)).singleElement()
                .asString()
                .contains("lesson-tracker");
    }

    @Test
    void aLessonThatEndsLiveStreamsIsFound() {
        Rendered applied = lesson("12-timeout-half-second");
        ((ObjectNode) applied.document("VirtualService/lesson-api").at("/spec/http/0")).remove("match");

        assertThat(Rules.named("a live stream has no time limit").violations().apply(applied)).singleElement()
                .asString()
                .contains("lesson-api");
    }

    private static Rendered lesson(String name) {
        return lessons().filter(lesson -> lesson.name().equals(name)).findFirst().orElseThrow().applied();
    }
}
