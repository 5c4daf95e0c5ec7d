// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** ./fleet secrets, in a clone of its own. */
class FleetSecretsTest {
    private static final String FOLDER = "components/secrets/written-by-fleet-secrets/";

    private Path clone;
    private Path k8s;

    @BeforeEach
    void copyWhatItNeeds() throws IOException {
        clone = Kustomization.copy();
        k8s = clone.resolve("k8s");
        Files.copy(Path.of("../fleet"), clone.resolve("fleet"));
        Files.copy(Path.of("../.gitignore"), clone.resolve(".gitignore"));
    }

    @Test
    @NeedsCommand("kubectl")
    void whatItWritesIsAllThatIsMissing() {
        assertThat(Kustomization.kustomize(clone, Overlay.COURSE.folder()).exitCode()).isNotZero();

        fleetSecrets();

        assertThat(Kustomization.kustomize(clone, Overlay.COURSE.folder()).exitCode()).isZero();
    }

    @Test
    void brokerAndStoreHaveDifferentPasswordsThatOthersCannotRead() throws IOException {
        fleetSecrets();

        assertThat(read("queue")).matches("username=fleetman\npassword=[0-9a-f]{48}\n");
        assertThat(read("mongodb")).matches("username=fleetman\npassword=[0-9a-f]{48}\n").isNotEqualTo(read("queue"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(k8s.resolve(FOLDER + "queue.env"))))
                .isEqualTo("rw-------");
    }

    @Test
    void whatIsThereIsKept() throws IOException {
        fleetSecrets();
        String first = read("queue");

        assertThat(fleetSecrets().output()).contains("Kept k8s/" + FOLDER + "queue.env");

        assertThat(read("queue")).isEqualTo(first);
    }

    @Test
    void gitIgnoresWhatItWrites() {
        Command.run(clone, List.of("git", "init", "-q"));
        fleetSecrets();

        Command status = Command.run(clone, List.of("git", "status", "--short", "--untracked-files=all"));

        assertThat(status.output()).contains("k8s/components/secrets/kustomization.yaml").doesNotContain(".env");
    }

    private Command fleetSecrets() {
        Command fleet = Command.run(clone, List.of("bash", "./fleet", "secrets"));
        assertThat(fleet.exitCode()).as(fleet.errors()).isZero();
        return fleet;
    }

    private String read(String name) throws IOException {
        return Files.readString(k8s.resolve(FOLDER + name + ".env"));
    }
}
