// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

import com.fleetman.endtoend.cluster.Cluster;

/**
 * A pod from which calls are tried.
 *
 * @param account the service account that it runs as
 * @param meshed whether it has a proxy, and with it a certificate of that account
 */
record Identity(String account, boolean meshed) {
    private static final String STRANGER = "stranger";

    /** Whom no policy knows. */
    static Identity stranger(boolean meshed) {
        return new Identity(STRANGER, meshed);
    }

    boolean isStranger() {
        return account.equals(STRANGER);
    }

    String pod() {
        return "caller-" + account + (meshed ? "" : "-plain");
    }

    /** One of our images, because these are there. Its proxy lets it call whomever it likes: the others have to refuse. */
    String manifest(String image) {
        return """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: %s
                  labels: {caller: "true", sidecar.istio.io/inject: "%s"}
                spec:
                  serviceAccountName: %s
                  automountServiceAccountToken: false
                  terminationGracePeriodSeconds: 0
                  securityContext: {runAsNonRoot: true, runAsUser: 10001, seccompProfile: {type: RuntimeDefault}}
                  containers:
                    - name: caller
                      image: %s
                      imagePullPolicy: IfNotPresent
                      command: [sleep, infinity]
                      securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}
                      resources: {requests: {memory: 16Mi, cpu: 1m}, limits: {memory: 64Mi, cpu: 500m}}
                ---
                """.formatted(pod(), meshed, account, image);
    }

    /** What a shell in it prints. */
    String shell(Cluster cluster, String script) {
        var answer = cluster.kubectl().tell(script, "exec", "--stdin", pod(), "--container=caller", "--", "bash");
        return answer.output() + answer.errors();
    }
}
