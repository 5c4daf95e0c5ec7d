// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

/** The API server accepts every object, and knows every field of it. */
record StrictDryRun() implements Check {
    @Override
    public String name() {
        return "strict-dry-run";
    }

    @Override
    public boolean needsFleet() {
        return false;
    }

    @Override
    public String run(Cluster cluster) {
        String accepted = cluster.kubectl()
                .mustTell(Manifest.text(cluster.manifests()), "apply", "--dry-run=server", "--validate=strict",
                        "--filename", "-");
        long objects = accepted.lines().count();
        CheckFailed.unless(objects == cluster.manifests().size(),
                objects + " of " + cluster.manifests().size() + " objects were accepted");
        return objects + " objects accepted";
    }
}
