// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.images;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a container does that its manifest does not order, and the other way about. */
final class Complaints {
    /** What the exit of a process says that SIGTERM has ended, and it alone. */
    private static final long ENDED_BY_SIGTERM = 143;

    /** Of the JDK's own: Unsafe, the socket options, the processor time of the container. */
    private static final List<String> BEYOND_THE_STANDARD = List.of("jdk.unsupported", "jdk.net", "jdk.management");

    private static final List<String> MISSING_CLASSES = List.of("NoClassDefFoundError", "ClassNotFoundException",
            "NoSuchMethodError", "UnsatisfiedLinkError");

    private final ServiceContainer container;
    private final Orders orders;

    Complaints(ServiceContainer container, Orders orders) {
        this.container = container;
        this.orders = orders;
    }

    /** @param liveness the path under which a service says that it lives */
    List<String> ofHealth(String liveness, String readiness) throws Exception {
        List<String> complaints = new ArrayList<>();
        for (String probe : List.of(liveness, readiness)) {
            int status = container.get(probe).statusCode();
            unless(status == 200, probe + " answers " + status, complaints);
        }
        return complaints;
    }

    List<String> ofUser() throws Exception {
        String user = container.shell("echo $(id -u):$(id -g)").strip();
        return unless(user.equals(orders.user()), "runs as " + user);
    }

    List<String> ofFiles() throws Exception {
        List<String> complaints = new ArrayList<>();
        unless(writes("/tmp"), "cannot write to /tmp", complaints);
        for (String folder : List.of("", "/app", "/opt", "/home")) {
            unless(!writes(folder), "writes to " + folder + "/", complaints);
        }
        return complaints;
    }

    private boolean writes(String folder) throws Exception {
        return container.shell("touch " + folder + "/a && echo written").equals("written\n");
    }

    List<String> ofPowers() throws Exception {
        return container.shell("grep -E '^(CapEff|CapBnd|NoNewPrivs)' /proc/1/status | tr -d '\\t '")
                .lines()
                .filter(line -> !line.matches("Cap(Eff|Bnd):0{16}|NoNewPrivs:1"))
                .toList();
    }

    List<String> ofMemory() throws Exception {
        for (int request = 0; request < 200; request++) {
            container.get("/actuator/prometheus");
        }
        double heap = container.metric("jvm_memory_max_bytes", "area=\"heap\"");
        long resident = Long.parseLong(container.shell("awk '/VmHWM/{print $2}' /proc/1/status").strip()) << 10;
        List<String> complaints = new ArrayList<>();
        unless(heap > 0 && heap <= orders.memory() * 0.6, "a heap of up to %.0f bytes".formatted(heap), complaints);
        unless(resident > 0 && resident < orders.memory() * 9 / 10, resident + " bytes are resident", complaints);
        return complaints;
    }

    /** @param options for Java */
    List<String> ofModules(String options) throws Exception {
        Stream<String> standard = ModuleFinder.ofSystem()
                .find("java.se")
                .orElseThrow()
                .descriptor()
                .requires()
                .stream()
                .map(ModuleDescriptor.Requires::name);
        Set<String> missing = Stream.concat(standard, BEYOND_THE_STANDARD.stream())
                .collect(Collectors.toCollection(TreeSet::new));
        container.shell("java " + options + " --list-modules")
                .lines()
                .map(line -> line.replaceAll("@.*", ""))
                .forEach(missing::remove);
        return missing.stream().map(module -> "has no module " + module).toList();
    }

    List<String> ofLog() {
        return container.logs().lines().filter(line -> MISSING_CLASSES.stream().anyMatch(line::contains)).toList();
    }

    /** The last question: it stops the container. */
    List<String> ofItsEnd() {
        long exit = container.stop(orders.afterPreStop());
        return unless(exit == ENDED_BY_SIGTERM, "ended with " + exit);
    }

    private static List<String> unless(boolean good, String complaint) {
        return good ? List.of() : List.of(complaint);
    }

    private static void unless(boolean good, String complaint, List<String> complaints) {
        complaints.addAll(unless(good, complaint));
    }
}
