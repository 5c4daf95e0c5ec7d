// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

import com.fleetman.endtoend.cluster.Cluster;

/**
 * What can be called.
 *
 * @param app the label app of its pods
 * @param host a Service, or the address of a pod
 * @param port at which the host is called
 * @param own port of the container
 */
record Endpoint(String app, String host, int port, int own) {
    private static final int AMQP = 5672;
    private static final int MONGODB = 27017;
    private static final int PATIENCE_SECONDS = 5;
    /** Everybody may call the door. */
    private static final String BEHIND_THE_DOOR = "app,app!=ingress-gateway";

    /** Every port of every pod, by its address. */
    static List<Endpoint> ofPods(Cluster cluster) {
        List<Endpoint> endpoints = new ArrayList<>();
        for (JsonNode pod : cluster.kubectl().get("pods", "--selector", BEHIND_THE_DOOR).path("items")) {
            String app = pod.at("/metadata/labels/app").asString();
            for (JsonNode port : pod.at("/spec/containers/0/ports")) {
                int number = port.path("containerPort").asInt();
                endpoints.add(new Endpoint(app, pod.at("/status/podIP").asString(), number, number));
            }
        }
        return endpoints;
    }

    /** Every port of every Service. */
    static List<Endpoint> ofServices(Cluster cluster) {
        JsonNode pods = cluster.kubectl().get("pods", "--selector", BEHIND_THE_DOOR).path("items");
        List<Endpoint> endpoints = new ArrayList<>();
        for (JsonNode service : cluster.kubectl().get("services").path("items")) {
            String app = service.at("/spec/selector/app").asString("");
            for (JsonNode port : service.at("/spec/ports")) {
                int own = containerPort(pods, app, port.path("targetPort"));
                if (own > 0) {
                    endpoints.add(new Endpoint(app, service.at("/metadata/name").asString(), port.path("port").asInt(),
                            own));
                }
            }
        }
        return endpoints;
    }

    private static int containerPort(JsonNode pods, String app, JsonNode target) {
        if (target.isNumber()) {
            return target.asInt();
        }
        for (JsonNode pod : pods) {
            for (JsonNode port : pod.at("/spec/containers/0/ports")) {
                if (pod.at("/metadata/labels/app").asString().equals(app)
                        && port.path("name").asString().equals(target.asString())) {
                    return port.path("containerPort").asInt();
                }
            }
        }
        return 0;
    }

    boolean speaksHttp() {
        return own != AMQP && own != MONGODB;
    }

    /** A line of a shell script that calls it and prints a number and the first bytes of what it answers. */
    String call(int number) {
        return "(answer=$(timeout %d bash -c 'exec 3<>/dev/tcp/%s/%d; printf \"%s\" >&3; head -c 12 <&3' 2>/dev/null | od -An -c | tr -d ' \\n'); echo \"%d=$answer\") &"
                .formatted(PATIENCE_SECONDS, host, port, greeting(), number);
    }

    /** What a client of its protocol says first, for the shell's printf. */
    private String greeting() {
        return switch (own) {
            case AMQP -> "AMQP\\x00\\x00\\x09\\x01";
            // {hello: 1, $db: "admin"}
            case MONGODB -> "\\x34\\x00\\x00\\x00\\x01\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\xdd\\x07\\x00\\x00"
                    + "\\x00\\x00\\x00\\x00\\x00\\x1f\\x00\\x00\\x00\\x10hello\\x00\\x01\\x00\\x00\\x00"
                    + "\\x02\\x24db\\x00\\x06\\x00\\x00\\x00admin\\x00\\x00";
            default -> "GET /%s HTTP/1.1\\r\\nHost: %s\\r\\nConnection: close\\r\\n\\r\\n".formatted(path(), host);
        };
    }

    /** Something that whoever may call it may ask for. */
    private String path() {
        return app.equals("position-tracker") || app.equals("api-gateway") ? "api/v1/vehicles?limit=1" : "";
    }

    @Override
    public String toString() {
        return app + ":" + own;
    }
}
