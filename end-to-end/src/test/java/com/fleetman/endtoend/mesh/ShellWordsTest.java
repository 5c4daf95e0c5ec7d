// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ShellWordsTest {
    @Test
    void aPipelineOfKnownCommandsHasNothingUnknown() {
        assertThat(ShellWords.unknownIn("""
                for i in $(seq 200); do curl -s -o /dev/null \\
                    -w '%header{x-served-by}\\n' "$FLEET/"; done | cut -d';' -f2 | sort | uniq -c
                """)).isEmpty();
    }

    @Test
    void anyOtherCommandIsUnknown() {
        assertThat(ShellWords.unknownIn("curl $FLEET | jq .")).containsExactly("jq");
        assertThat(ShellWords.unknownIn("kubectl get pods; sleep 5")).containsExactly("sleep");
        assertThat(ShellWords.unknownIn("echo $(date)")).containsExactly("date");
    }
}
