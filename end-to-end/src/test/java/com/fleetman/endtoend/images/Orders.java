// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.images;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.yaml.snakeyaml.Yaml;

/**
 * What the manifests order for the one container of a workload.
 *
 * @param memory bytes that it may use
 * @param cpus processors that it may use
 * @param temporary bytes that may lie in /tmp
 * @param afterPreStop seconds from SIGTERM to SIGKILL
 */
record Orders(String image, String user, boolean readOnlyRoot, boolean mayEscalate, List<String> dropped, long memory,
        BigDecimal cpus, long temporary, int afterPreStop) {
    private static final String OVERLAY = "k8s/overlays/minikube";

    static Orders of(String deployment) throws IOException, InterruptedException {
        Process kubectl = new ProcessBuilder("kubectl", "kustomize", OVERLAY).directory(Path.of("..").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Iterable<Object> documents = new Yaml().loadAll(kubectl.inputReader());
        return StreamSupport.stream(documents.spliterator(), false)
                .map(Node::new)
                .filter(document -> document.text("kind").equals("Deployment"))
                .filter(document -> document.at("metadata").text("name").equals(deployment))
                .map(document -> of(document.at("spec").at("template").at("spec")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Deployment " + deployment));
    }

    private static Orders of(Node pod) {
        Node container = pod.at("containers").at(0);
        Node security = container.at("securityContext");
        Node account = pod.at("securityContext");
        Node limits = container.at("resources").at("limits");
        long wait = container.has("lifecycle")
                ? container.at("lifecycle").at("preStop").at("sleep").number("seconds")
                : 0;
        return new Orders(container.text("image"), account.text("runAsUser") + ":" + account.text("runAsGroup"),
                security.flag("readOnlyRootFilesystem"), security.flag("allowPrivilegeEscalation"),
                security.at("capabilities").texts("drop"), bytes(limits.text("memory")), cores(limits.text("cpu")),
                bytes(pod.at("volumes").at(0).at("emptyDir").text("sizeLimit")),
                (int) (pod.number("terminationGracePeriodSeconds") - wait));
    }

    private static long bytes(String quantity) {
        long number = Long.parseLong(quantity.replaceAll("\\D+$", ""));
        return switch (quantity.replaceAll("^\\d+", "")) {
            case "Mi" -> number << 20;
            case "Gi" -> number << 30;
            default -> throw new IllegalArgumentException("not in Mi or Gi: " + quantity);
        };
    }

    private static BigDecimal cores(String quantity) {
        return quantity.endsWith("m")
                ? new BigDecimal(quantity.substring(0, quantity.length() - 1)).movePointLeft(3)
                : new BigDecimal(quantity);
    }

    /** A place in a document. */
    private record Node(Object value) {
        Node at(String key) {
            Object found = ((Map<?, ?>) value).get(key);
            if (found == null) {
                throw new IllegalStateException("no " + key + " in " + value);
            }
            return new Node(found);
        }

        Node at(int index) {
            return new Node(((List<?>) value).get(index));
        }

        boolean has(String key) {
            return ((Map<?, ?>) value).containsKey(key);
        }

        String text(String key) {
            return at(key).value.toString();
        }

        long number(String key) {
            return Long.parseLong(text(key));
        }

        boolean flag(String key) {
            return Boolean.parseBoolean(text(key));
        }

        List<String> texts(String key) {
            return ((List<?>) at(key).value).stream().map(Object::toString).toList();
        }
    }
}
