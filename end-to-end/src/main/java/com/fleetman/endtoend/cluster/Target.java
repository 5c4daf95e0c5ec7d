// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

/**
 * What can be called over TCP.
 *
 * @param app the label app of its pod, or {@value Edge#DNS} or {@value Edge#KUBERNETES_API}
 * @param address of a pod, or of a Service of the cluster itself
 */
record Target(String app, String address, int port) {
    /** Whether it is none of the fleet's. */
    boolean ofTheCluster() {
        return app.equals(Edge.DNS) || app.equals(Edge.KUBERNETES_API);
    }
}
