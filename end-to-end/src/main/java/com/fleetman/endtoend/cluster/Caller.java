// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

/**
 * A pod from which calls are tried.
 *
 * @param app what the edges call it
 */
record Caller(String app, Kubectl kubectl, String pod) {
    /** What a shell in it prints. */
    String shell(String script) {
        Kubectl.Answer answer = kubectl.tell(script, "exec", "--stdin", pod, "--", "bash");
        return answer.output() + answer.errors();
    }
}
