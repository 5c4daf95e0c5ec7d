// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code ./fleet check cluster}. */
@Command(name = "cluster", mixinStandardHelpOptions = true, description = "Puts a fleet into a namespace of its own on the cluster of the current kubeconfig, breaks it in every way it must bear, and takes it away again. Needs kubectl and, on the cluster, the images of ./fleet images.")
public final class ClusterCommand implements Callable<Integer> {
    private static final int NOT_RUN = 2;

    @Parameters(arity = "0..*", description = "names of single checks; without any, all: ${COMPLETION-CANDIDATES}", completionCandidates = Checks.class)
    private List<String> names = new ArrayList<>();

    @Option(names = "--context", description = "of the kubeconfig; without it, the current one")
    private @Nullable String context;

    @Option(names = "--overlay", defaultValue = "k8s/overlays/minikube", description = "what is put there (default ${DEFAULT-VALUE})")
    @SuppressWarnings("NullAway.Init")
    private Path overlay;

    @Option(names = "--edges", defaultValue = "k8s/edges.yaml", description = "who may call whom (default ${DEFAULT-VALUE})")
    @SuppressWarnings("NullAway.Init")
    private Path edges;

    @Option(names = "--image", description = "NAME:TAG=OTHER:TAG, an image in place of one that the overlay names")
    private Map<String, String> images = new LinkedHashMap<>();

    @Option(names = "--node", description = "where NodePorts answer; without it, the first node's own address")
    private @Nullable String node;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<Check> checks = chosen();
        if (!new Kubectl(context, "default").answers()) {
            System.err.println("kubectl reaches no cluster: ./fleet check cluster runs on the one of your kubeconfig.");
            return NOT_RUN;
        }
        try (Cluster cluster = new Cluster(context, node, new Overlay(overlay, images),
                Edge.read(edges, overlay.getFileName().toString()))) {
            Thread atExit = new Thread(cluster::close);
            Runtime.getRuntime().addShutdownHook(atExit);
            System.out.println("Namespace " + cluster.namespace());
            boolean passed = new CheckRun(System.out).run(checks, cluster);
            Runtime.getRuntime().removeShutdownHook(atExit);
            return passed ? 0 : 1;
        } catch (CheckFailed e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private List<Check> chosen() {
        List<Check> all = Checks.all();
        names.stream()
                .filter(name -> all.stream().noneMatch(check -> check.name().equals(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw new ParameterException(spec.commandLine(),
                            "There is no check '" + name + "': there are " + String.join(", ", new Checks()));
                });
        return names.isEmpty() ? all : all.stream().filter(check -> names.contains(check.name())).toList();
    }
}
