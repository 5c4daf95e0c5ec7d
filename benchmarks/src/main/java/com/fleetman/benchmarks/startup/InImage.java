// SPDX-License-Identifier: Apache-2.0
package com.fleetman.benchmarks.startup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.github.dockerjava.api.model.Capability;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** The service's image, under the limits of its manifest, on the network of this machine. */
record InImage() implements ServiceForm {
    @Override
    public String name() {
        return "image";
    }

    @Override
    public RunningService start(Path root, String module, Map<String, String> settings) throws IOException {
        Limits limits = Limits.of(root, module);
        GenericContainer<?> container = new GenericContainer<>(DockerImageName.parse(limits.image())).withEnv(settings)
                .withNetworkMode("host")
                .withTmpFs(Map.of("/tmp", "rw,mode=1777"))
                .withCreateContainerCmdModifier(command -> Objects.requireNonNull(command.getHostConfig())
                        .withReadonlyRootfs(true)
                        .withCapDrop(Capability.ALL)
                        .withSecurityOpts(List.of("no-new-privileges"))
                        .withMemory(limits.memoryMiB() << 20)
                        .withMemorySwap(limits.memoryMiB() << 20)
                        .withNanoCPUs(limits.cpus().movePointRight(9).longValueExact()));
        container.start();
        return new RunningService() {
            @Override
            public ProcessHandle process() {
                Long pid = DockerClientFactory.instance()
                        .client()
                        .inspectContainerCmd(container.getContainerId())
                        .exec()
                        .getState()
                        .getPidLong();
                return ProcessHandle.of(Objects.requireNonNull(pid))
                        .orElseThrow(() -> new IllegalStateException("containers do not run on this machine itself"));
            }

            @Override
            public String limit() {
                return String.valueOf(limits.memoryMiB());
            }

            @Override
            public void close() {
                container.stop();
            }
        };
    }
}
