// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of the tour, without a cluster to give them on. */
class TourTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern FILE = Pattern.compile("(?:^|\\s)-[fk] (\\S+)");

    @Test
    void everyLessonHasAPageAndAProof() throws IOException {
        List<String> lessons = namesIn(Path.of("istio", "lessons"), "(\\.yaml)?$");

        assertThat(namesIn(TourPage.TOUR, "\\.md$")).isEqualTo(lessons);
        assertThat(MeshChecks.lessons()).extracting(Lesson::file).containsExactlyElementsOf(lessons);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void commandsNameFilesThatExist(TourPage page) {
        assertThat(files(page, page.steps().keySet().stream().toList())).isNotEmpty()
                .allSatisfy(file -> assertThat(ROOT.resolve(file)).exists());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whatIsAppliedIsUndone(TourPage page) {
        assertThat(files(page, List.of(TourPage.UNDO)))
                .containsAll(files(page, List.of(TourPage.APPLY)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageUsesOnlyWhatAReaderHas(TourPage page) {
        assertThat(page.steps().values().stream().flatMap(List::stream))
                .allSatisfy(step -> assertThat(ShellWords.unknownIn(step.commands())).as(step.commands()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageHasAPictureAndSaysWhatItsCommandsPrint(TourPage page) throws IOException {
        assertThat(page.file()).content().contains("```mermaid\n").contains("\n## On the map\n");
        assertThat(page.under(TourPage.SEE)).isNotEmpty()
                .allSatisfy(step -> assertThat(step.printed()).as(step.commands()).isNotBlank());
    }

    static Stream<TourPage> pages() throws IOException {
        return namesIn(TourPage.TOUR, "\\.md$").stream()
                .map(name -> TourPage.read(ROOT.resolve(TourPage.TOUR).resolve(name + ".md")));
    }

    private static List<String> files(TourPage page, List<String> headings) {
        return headings.stream()
                .flatMap(heading -> page.under(heading).stream())
                .flatMap(step -> FILE.matcher(step.commands()).results())
                .map(found -> found.group(1))
                .toList();
    }

    private static List<String> namesIn(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            return files.map(file -> Objects.requireNonNull(file.getFileName()).toString())
                    .filter(name -> name.matches("\\d\\d-.*"))
                    .map(name -> name.replaceFirst(ending, ""))
                    .sorted()
                    .toList();
        }
    }
}
