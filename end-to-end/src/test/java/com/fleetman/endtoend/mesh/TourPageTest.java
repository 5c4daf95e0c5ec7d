// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fleetman.endtoend.mesh.TourPage.Step;

import static org.assertj.core.api.Assertions.assertThat;

class TourPageTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void commandsStandUnderTheirHeadingWithWhatTheyPrint() throws IOException {
        TourPage page = page("""
                # A lesson

                ## Apply
                ```sh
                kubectl apply -f a.yaml
                kubectl get pods
                ```

                ## See
                Some words.
                ```sh
                curl $FLEET
                ```
                ```text
                200
                ```
                ```sh
                curl $API
                ```
                """);

        assertThat(page.under(TourPage.APPLY))
                .containsExactly(new Step("kubectl apply -f a.yaml\nkubectl get pods\n", ""));
        assertThat(page.under(TourPage.SEE)).containsExactly(new Step("curl $FLEET\n", "200\n"),
                new Step("curl $API\n", ""));
        assertThat(page.under(TourPage.UNDO)).isEmpty();
    }

    @Test
    void whatIsNoCommandIsNotRun() throws IOException {
        assertThat(page("# A lesson\n\n## See\n```yaml\nkind: Pod\n```\n").under(TourPage.SEE)).isEmpty();
    }

    private TourPage page(String text) throws IOException {
        return TourPage.read(Files.writeString(folder.resolve("page.md"), text));
    }
}
