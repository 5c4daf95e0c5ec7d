// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code ./fleet check cluster}. */
@Command(name = "cluster", mixinStandardHelpOptions = true, description = "Puts a fleet into a namespace of its own on the cluster of the current kubeconfig, breaks it in every way it must bear, and takes it away again. Needs kubectl and, on the cluster, the images of ./fleet images.")
public final class ClusterCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", description = "names of single checks; without any, all: ${COMPLETION-CANDIDATES}", completionCandidates = Checks.class)
    private List<String> names = new ArrayList<>();

    @Option(names = "--overlay", defaultValue = "k8s/overlays/minikube", description = "what is put there (default ${DEFAULT-VALUE})")
    @SuppressWarnings("NullAway.Init")
    private Path overlay;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ClusterRun run;

    @Override
    public Integer call() {
        return run.run(Checks.all(), names, overlay, overlay.getFileName().toString());
    }
}
