// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import com.fleetman.endtoend.cluster.ClusterRun;

/** The command {@code ./fleet check mesh}. */
@Command(name = "mesh", mixinStandardHelpOptions = true, description = "Puts a fleet in a mesh into a namespace of its own on the cluster of the current kubeconfig, gives each lesson of docs/tour by the commands that its page shows, measures what it does, and takes it away again. Needs kubectl and, on the cluster, Istio and the images of ./fleet images.")
public final class MeshCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", description = "names of single checks; without any, all: ${COMPLETION-CANDIDATES}", completionCandidates = MeshChecks.class)
    private List<String> names = new ArrayList<>();

    @Option(names = "--overlay", defaultValue = "istio/overlays/minikube", description = "what is put there (default ${DEFAULT-VALUE})")
    @SuppressWarnings("NullAway.Init")
    private Path overlay;

    @Option(names = "--canary-page", description = "a webapp image with another build of the page, for page-during-canary")
    private @Nullable String canaryPage;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ClusterRun run;

    @Override
    public Integer call() {
        return run.run(MeshChecks.all(canaryPage), names, overlay, "mesh-" + overlay.getFileName());
    }
}
