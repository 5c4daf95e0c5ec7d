// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;

/** How pods are found. */
final class ServiceRules {
    private static final Set<String> PROTOCOLS = Set.of("http", "tcp");

    /** What users' own manifests rely on: service, name of the port, its number. */
    private static final Map<String, Map<String, Integer>> CONTRACT = Map.of(
            "fleetman-webapp", Map.of("http", 80),
            "fleetman-api-gateway", Map.of("http", 8080),
            "fleetman-position-tracker", Map.of("http", 8080),
            "fleetman-mongodb", Map.of("mongoport", 27017));

    private static final Map<String, Integer> RABBITMQ = Map.of("http", 15672, "endpoint", 5672);
    private static final Map<String, Integer> ACTIVEMQ = Map.of("http", 8161, "endpoint", 61616);

    static final List<Rule> RULES = List.of(
            new Rule("a service leads to pods", rendered -> rendered.all(Service.class)
                    .filter(service -> targets(rendered, service).findAny().isEmpty())
                    .map(service -> Rendered.id(service) + " leads to none")),
            new Rule("a service leads to a port that is there", rendered -> rendered.all(Service.class)
                    .flatMap(service -> service.getSpec()
                            .getPorts()
                            .stream()
                            .filter(port -> targets(rendered, service)
                                    .anyMatch(workload -> !workload.hasPort(port.getTargetPort())))
                            .map(port -> Rendered.id(service) + " leads to " + port.getTargetPort().getValue()))),
            new Rule("a mesh understands what is spoken at a port", rendered -> rendered.all(Service.class)
                    .flatMap(service -> service.getSpec()
                            .getPorts()
                            .stream()
                            .filter(port -> port.getName() == null || port.getAppProtocol() == null
                                    || !PROTOCOLS.contains(port.getAppProtocol()))
                            .map(port -> Rendered.id(service) + " does not say it for " + port.getPort()))),
            new Rule("services have the names and ports that the courses teach", ServiceRules::contract),
            new Rule("a port of the node has the number that the courses teach",
                    rendered -> rendered.all(Service.class)
                            .flatMap(service -> service.getSpec()
                                    .getPorts()
                                    .stream()
                                    .filter(port -> isOtherDoor(service, port))
                                    .map(port -> Rendered.id(service) + " is at " + port.getNodePort()))));

    private ServiceRules() {}

    private static Stream<Workload> targets(Rendered rendered, Service service) {
        return rendered.workloads().filter(workload -> workload.isSelectedBy(service.getSpec().getSelector()));
    }

    private static Stream<String> contract(Rendered rendered) {
        Map<String, Map<String, Integer>> found = rendered.all(Service.class)
                .collect(Collectors.toMap(service -> service.getMetadata().getName(), ServiceRules::ports));
        Stream<String> missing = CONTRACT.entrySet()
                .stream()
                .filter(entry -> !entry.getValue().equals(found.get(entry.getKey())))
                .map(entry -> "Service/" + entry.getKey() + " is not as the contract says");
        Map<String, Integer> queue = found.getOrDefault("fleetman-queue", Map.of());
        return Stream.concat(missing, Rule.unless(queue.equals(RABBITMQ) || queue.equals(ACTIVEMQ),
                "Service/fleetman-queue is not as the contract says"));
    }

    private static Map<String, Integer> ports(Service service) {
        return service.getSpec()
                .getPorts()
                .stream()
                .collect(Collectors.toMap(ServicePort::getName, ServicePort::getPort));
    }

    /** Anything but the page's 30080, the API's 30020 and the 30010 of the broker's console. */
    private static boolean isOtherDoor(Service service, ServicePort port) {
        if (!"NodePort".equals(service.getSpec().getType())) {
            return port.getNodePort() != null;
        }
        Function<String, Integer> door = app -> switch (app) {
            case "webapp" -> 30080;
            case "api-gateway" -> 30020;
            case "queue" -> 30010;
            case "ingress-gateway" -> port.getName().equals("http-page") ? 30080 : 30020;
            default -> -1;
        };
        return port.getName().startsWith("http")
                && !door.apply(service.getSpec().getSelector().get("app")).equals(port.getNodePort());
    }
}
