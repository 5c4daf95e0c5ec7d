// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Runs the chosen ones of a command's checks on a cluster; the options that all such commands share. */
public final class ClusterRun {
    private static final int NOT_RUN = 2;

    @Option(names = "--context", description = "of the kubeconfig; without it, the current one")
    private @Nullable String context;

    @Option(names = "--edges", defaultValue = "k8s/edges.yaml", description = "who may call whom (default ${DEFAULT-VALUE})")
    @SuppressWarnings("NullAway.Init")
    private Path edges;

    @Option(names = "--image", description = "NAME:TAG=OTHER:TAG, an image in place of one that the overlay names")
    private Map<String, String> images = new LinkedHashMap<>();

    @Option(names = "--node", description = "where NodePorts answer; without it, the first node's own address")
    private @Nullable String node;

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /**
     * @param names of those to run; without any, all
     * @param overlay what is put there
     * @param edgesOf which of the edges that hold in some overlays alone hold in this one
     * @return the exit code
     */
    public int run(List<Check> all, List<String> names, Path overlay, String edgesOf) {
        List<Check> checks = chosen(all, names);
        if (!new Kubectl(context, "default").answers()) {
            System.err.println("kubectl reaches no cluster: ./fleet check " + spec.name()
                    + " runs on the one of your kubeconfig.");
            return NOT_RUN;
        }
        try (Cluster cluster = new Cluster(context, node, new Overlay(overlay, images),
                Edge.read(edges, edgesOf))) {
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

    private List<Check> chosen(List<Check> all, List<String> names) {
        List<String> known = all.stream().map(Check::name).toList();
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new ParameterException(spec.commandLine(),
                    "There is no check '" + name + "': there are " + String.join(", ", known));
        });
        return names.isEmpty() ? all : all.stream().filter(check -> names.contains(check.name())).toList();
    }
}
