// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarSource;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import org.jspecify.annotations.Nullable;

/**
 * That a pod needs something.
 *
 * @param by the workload, such as {@code Deployment/webapp}
 * @param of what it needs, such as {@code ConfigMap/webapp} or, one key of it, {@code Secret/fleetman-queue/username}
 * @param isKey whether a setting is taken from it; otherwise a volume is
 */
record Use(String by, String of, boolean isKey) {

    boolean isVolume() {
        return !isKey;
    }

    static Stream<Use> all(Rendered rendered) {
        return rendered.workloads()
                .flatMap(workload -> Stream.concat(
                        workload.allContainers()
                                .flatMap(Use::settings)
                                .map(of -> new Use(workload.id(), of, true)),
                        workload.pod()
                                .getVolumes()
                                .stream()
                                .flatMap(volume -> volumes(workload, volume))
                                .map(of -> new Use(workload.id(), of, false))));
    }

    private static Stream<String> settings(Container container) {
        return Stream.concat(container.getEnvFrom().stream().flatMap(Use::source),
                container.getEnv().stream().map(EnvVar::getValueFrom).flatMap(Use::source));
    }

    private static Stream<String> source(EnvFromSource source) {
        return Stream.concat(
                source.getConfigMapRef() == null
                        ? Stream.empty()
                        : Stream.of("ConfigMap/" + source.getConfigMapRef().getName()),
                source.getSecretRef() == null
                        ? Stream.empty()
                        : Stream.of("Secret/" + source.getSecretRef().getName()));
    }

    private static Stream<String> source(@Nullable EnvVarSource source) {
        if (source == null) {
            return Stream.empty();
        }
        if (source.getConfigMapKeyRef() != null) {
            return Stream.of("ConfigMap/" + source.getConfigMapKeyRef().getName() + "/"
                    + source.getConfigMapKeyRef().getKey());
        }
        return source.getSecretKeyRef() == null
                ? Stream.empty()
                : Stream.of("Secret/" + source.getSecretKeyRef().getName() + "/" + source.getSecretKeyRef().getKey());
    }

    /** The whole of a volume or, where they are mounted alone, single keys. */
    private static Stream<String> volumes(Workload workload, Volume volume) {
        if (volume.getPersistentVolumeClaim() != null) {
            return Stream.of("PersistentVolumeClaim/" + volume.getPersistentVolumeClaim().getClaimName());
        }
        if (volume.getConfigMap() == null) {
            return Stream.empty();
        }
        String map = "ConfigMap/" + volume.getConfigMap().getName();
        return workload.allContainers()
                .flatMap(container -> container.getVolumeMounts().stream())
                .filter(mount -> mount.getName().equals(volume.getName()))
                .map(VolumeMount::getSubPath)
                .map(key -> key == null ? map : map + "/" + key);
    }
}
